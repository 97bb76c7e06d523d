import type { StandardAction } from './standard-action.ts'

/** What she said herself is judged where it is answered, and a greeting asks for nothing back (domain.md 2.7). */
const asksNothing: ReadonlySet<StandardAction['anchor']> = new Set([
  'opinionTaken',
  'opinionGiven',
  'birthday',
])

/** Whether an owner is asked to confirm with a tap that an action was done. */
export const asksForTap = ({ anchor, customer }: Pick<StandardAction, 'anchor' | 'customer'>): boolean =>
  customer !== null && !asksNothing.has(anchor)
