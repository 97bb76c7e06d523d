export const planStates = ['asked', 'refused', 'approved', 'agreed', 'declined', 'takenBack'] as const
export type PlanState = (typeof planStates)[number]
export const milestoneOrders = ['dueAt'] as const

/** A step is due from one day before its end. */
export const dueWithinMinutes = 24 * 60

/** DEFAULT: who may approve a special plan, from the nearest level to the highest. */
export const approverRoles = ['cityManager', 'executive', 'chairman'] as const

/** A step of a special plan: what is done, by whom, and by which day. */
export interface Step {
  what: string
  person: string
  until: string
}

interface Holder {
  id: string
}

/**
 * Who is asked to approve: the nearest level that stands above everything the asker holds herself, and never the asker
 * (S1-53: internal compliance); null where nobody is left.
 */
export function approverFor<Card extends Holder>(
  holders: ReadonlyMap<string, Card>,
  asker: { id: string; roles: readonly string[] },
): { card: Card; level: number } | null {
  const own = Math.max(-1, ...asker.roles.map((role) => approverRoles.indexOf(role as never)))
  for (const [rank, role] of approverRoles.entries()) {
    const card = holders.get(role)
    if (rank > own && card && card.id !== asker.id) return { card, level: rank + 2 }
  }
  return null
}

/** The named approver decides, once, and never on what he asked for himself. */
export function mayDecide(
  { state, askedById, approverId }: { state: PlanState; askedById: string; approverId: string },
  staffId: string,
): boolean {
  return state === 'asked' && staffId === approverId && staffId !== askedById
}

/** Whether the plan stands in the way of another one. */
export const isStanding = (state: PlanState): boolean =>
  state === 'asked' || state === 'approved' || state === 'agreed'

/** What the plan is worth once the customer has spoken. */
export const stateAfterAnswer = (agreed: boolean): PlanState => (agreed ? 'agreed' : 'declined')

/** Steps and end belong together: no step later than the end, and none before today. */
export function stepsFit(steps: readonly Step[], until: string, today: string): boolean {
  return until >= today && steps.every((step) => step.until >= today && step.until <= until)
}

/**
 * Whether a promise of the end may move to the day of the plan without the customer's agreement: what she was shown never
 * grows (Civil Code art. 938).
 */
export function movesUnasked(
  { shown, dueAt }: { shown: boolean; dueAt: Date | null },
  plannedEnd: Date,
): boolean {
  return !shown || (dueAt !== null && plannedEnd <= dueAt)
}
