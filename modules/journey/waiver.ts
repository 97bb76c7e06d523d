import type { StandardAction } from './standard-action.ts'

export const waiverStates = ['asked', 'approved', 'refused', 'takenBack'] as const
export type WaiverState = (typeof waiverStates)[number]

/** What the law prescribes is only waived for a reason that the law knows (domain.md 2.0 rule 8). */
export const needsLegalReason = ({ nature }: Pick<StandardAction, 'nature'>) => nature === 'statutory'

/** The second person is never the one who asked. */
export const mayDecide = (askedBy: string, deciderId: string | null) =>
  deciderId !== null && deciderId !== askedBy

/** The reason as it stays with the action. */
export const waiverReason = ({ reason, legalReason }: { reason: string; legalReason: string | null }) =>
  legalReason ? `${reason}（${legalReason}）` : reason
