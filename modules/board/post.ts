/** Where a post stands with its moderators. */
export const postStates = ['waiting', 'askedToMask', 'published', 'withheld'] as const
export type PostState = (typeof postStates)[number]

/** How a post stands on the board, as everybody sees it. */
export const standings = ['unanswered', 'answered', 'solved', 'unsolved', 'withheld'] as const
export type Standing = (typeof standings)[number]

/** Only this is withheld, never criticism (domain.md section 7 item 6). */
export const reasons = ['defamation', 'illegal'] as const
export type Reason = (typeof reasons)[number]

export const decisions = ['published', 'askedToMask', 'withheld', 'appealUpheld', 'appealRefused'] as const
export type DecisionKind = (typeof decisions)[number]

export const postOrders = ['decideBy', 'postedAt'] as const

/** Hours within which a moderator decides, and within which a post is answered in public (domain.md 4.9). */
export const hoursToDecide = 24
export const hoursToAnswer = 24

/** How often one phone, and one address that a mobile network may share, can post within a day. */
export const postsADay = { byPhone: 3, fromAddress: 20 }

export interface Standings {
  state: PostState
  answeredAt: Date | null
  solved: boolean | null
  /** When the poster last said whether it is solved. */
  judgedAt: Date | null
}

/** How it stands on the board; null while nothing of it is to be seen there. */
export function standingOf({ state, answeredAt, solved, judgedAt }: Standings): Standing | null {
  if (state === 'withheld') return 'withheld'
  if (state !== 'published') return null
  if (judgedAt !== null) return solved ? 'solved' : 'unsolved'
  return answeredAt ? 'answered' : 'unanswered'
}

/** Whether moderators may decide so: they publish or ask what waits, and withhold also what was published. */
export function mayDecide(state: PostState, kind: 'published' | 'askedToMask' | 'withheld'): boolean {
  if (kind === 'withheld') return state === 'waiting' || state === 'published'
  return state === 'waiting'
}

/** Whether this member of staff may decide the appeal: not whoever withheld the post. */
export const mayDecideAppeal = (staffId: string, withheldBy: string) => staffId !== withheldBy
