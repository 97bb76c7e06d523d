/** A talk meeting is a draft until owners are invited (domain.md 7.7). */
export const talkStates = ['draft', 'announced', 'held', 'cancelled'] as const
export type TalkState = (typeof talkStates)[number]
export const talkOrders = ['heldOn', 'title'] as const

export const guestStates = ['booked', 'joined', 'cancelled'] as const
export type GuestState = (typeof guestStates)[number]
