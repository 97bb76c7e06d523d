/** A version of the standard on its way: written, looked at by a second person, in force for ever. */
export const standardStates = ['draft', 'review', 'published'] as const
export type StandardState = (typeof standardStates)[number]

/** Keys of actions that a level below the group adds: `L-HZ-1`, so that they never meet those of another level. */
export const ownKeyPrefix = 'L-'

/** What a new draft begins with. */
export const draftBeginnings = ['inForce', 'newerAbove', 'delivered', 'above'] as const

/** The orders of the list of versions. */
export const standardOrders = ['createdAt', 'publishedAt', 'number'] as const

/** Where a move of journeys stands: looking counts what would change, running does it. */
export const moveStates = ['looking', 'looked', 'running', 'done', 'cancelled', 'failed'] as const
export type MoveState = (typeof moveStates)[number]

/** The orders of the list of moves. */
export const moveOrders = ['createdAt', 'total'] as const
