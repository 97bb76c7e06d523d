import type { Said } from './missing.ts'

/** What a customer has acknowledged before she subscribes: the seven topics (1.1), the notice (1.2), the right to cancel (1.4). */
export const preconditions = ['topics', 'notice', 'cancellation'] as const
export type Precondition = (typeof preconditions)[number]

/** What they are called in the refusal. */
export const preconditionWords: Record<Precondition, Said> = {
  topics: { zh: '七个主题', en: 'the seven topics' },
  notice: { zh: '不利因素公示', en: 'the notice of adverse factors' },
  cancellation: { zh: '三天无理由退订', en: 'the three-day cancellation' },
}
