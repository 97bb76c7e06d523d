/** The two desks that look at what customers are told (domain.md 2.1, action 1.2). */
export const desks = ['customerRelations', 'legal'] as const
export type Desk = (typeof desks)[number]

/** Who wrote a document and who approved it so far, by staff id. */
export interface Approvals {
  writtenById: string | null
  relationsById: string | null
  legalById: string | null
}

/** Why somebody may not approve for a desk; null when she may. Three people: a writer, and two who look at it. */
export function whyNotApprove(known: Approvals, desk: Desk, staffId: string): 'own' | 'both' | 'done' | null {
  if (approverAt(known, desk)) return 'done'
  if (known.writtenById === staffId) return 'own'
  return desks.some((other) => approverAt(known, other) === staffId) ? 'both' : null
}

/** Whether both desks have approved. */
export const isApproved = (known: Approvals) => desks.every((desk) => approverAt(known, desk))

const approverAt = ({ relationsById, legalById }: Approvals, desk: Desk) =>
  desk === 'legal' ? legalById : relationsById
