import { type Urgency, urgencies } from './case.ts'
import { pairsOf, wordsOf } from '#platform/text/index.ts'

/** How a case may belong to others, or stand apart. */
export const bondKinds = ['repeat', 'group', 'special'] as const

/** What two cases say and what they are about. */
export interface Matter {
  words: string
  categoryId: string | null
}

/** How near one matter is to another: the part of the shorter words that both share, 0 to 1, and whether the topic is one. */
export interface Nearness {
  share: number
  sameTopic: boolean
  /** What both say, for the eye. */
  words: string[]
}

// Pairs that people say whatever it is about.
const empty = new Set(
  '我们 你们 他们 没有 现在 已经 怎么 什么 一个 一直 还是 就是 请给 希望 时候 问题 小区 物业 业主 说是 每次 今天 昨天 是不 不是 这个 那个 了一 有人'.split(
    ' ',
  ),
)

/** The pairs of neighbouring characters that carry a meaning of their own. */
export function tellingPairs(words: string): string[] {
  return pairsOf(words).filter((pair) => !empty.has(pair))
}

export function nearness(one: Matter, other: Matter): Nearness {
  const [pairs, others] = [tellingPairs(one.words), new Set(tellingPairs(other.words))]
  const shared = pairs.filter((pair) => others.has(pair))
  const shorter = Math.min(pairs.length, others.size)
  return {
    share: shorter === 0 ? 0 : shared.length / shorter,
    sameTopic: one.categoryId !== null && one.categoryId === other.categoryId,
    words: wordsOf(one.words, shared),
  }
}

/** Whether it may be the same matter again: a third of the words, or some of them under the same topic. */
export function mayBeSame({ share, sameTopic }: Pick<Nearness, 'share' | 'sameTopic'>): boolean {
  return share >= (sameTopic ? 0.1 : 0.3)
}

/** A matter that comes back presses more; only danger makes it critical. */
export function raised(urgency: Urgency, levels: number): Urgency {
  if (urgency === 'CRITICAL') return urgency
  return urgencies[Math.max(urgencies.indexOf(urgency) - levels, urgencies.indexOf('HIGH'))]!
}
