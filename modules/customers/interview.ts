/** Whom the interviews ask (S1-46): change is gradual, never overnight, so both ends of loyalty are asked at each step. */
export const loyalties = ['loyal', 'wavering', 'disloyal'] as const
export type Loyalty = (typeof loyalties)[number]

export const interviewOrders = ['heldOn', 'mood'] as const

/** From 1, deeply disappointed, to 5, delighted. */
export const moods = [1, 2, 3, 4, 5] as const
