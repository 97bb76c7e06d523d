import { type TakenOut, takeOutPersonalData } from '#platform/text/index.ts'
import { placeFinder, type Places } from './places.ts'

/** What a machine may draft; a person reads, changes and sends it, or not. */
export const draftKinds = ['summary', 'reply'] as const
export type DraftOf = (typeof draftKinds)[number]

export const draftOrders = ['askedAt'] as const
export const draftOutcomes = ['asked', 'given', 'busy', 'late', 'failed', 'unreadable'] as const

/** How a request went. */
export type DraftOutcome = Exclude<(typeof draftOutcomes)[number], 'asked'>

/** Where drafts come from: any endpoint that speaks chat/completions. */
export interface DraftSettings {
  url: string
  key?: string | undefined
  model: string
  /** How many one person may ask for on one day. */
  perDay: number
  /** Milliseconds that an answer may take. */
  patience: number
}

/** Enough for a long story, and what most models take. */
const longest = 6000

const asks: Record<DraftOf, string> = {
  summary:
    '请用不超过 150 字概括：发生了什么、客户要什么、已经做了什么、还缺什么。只用下面给出的内容，不推测，不评价任何人。',
  reply:
    '请以客服的名义起草一段给客户的答复：先表示理解，再说明已知情况和下一步由谁做。称呼用“您”。不承诺期限、赔偿或责任，除非下面已经写明。',
}
const rules =
  '你是住宅服务的写作助手。〔〕里的占位原样保留，不要改动，也不要补出具体的人名、电话、项目、楼栋或房号。只输出正文。'

const speakers = { customer: '客户', staff: '我们', system: '系统记录' }

export interface Said {
  from: 'customer' | 'staff' | 'system'
  body: string
}

/** The two messages of a request; what tells who or where is taken out (个人信息保护法 arts. 6, 23), and comes back with the answer. */
export function requestFor(
  kind: DraftOf,
  title: string,
  said: readonly Said[],
  known: Parameters<typeof takeOutPersonalData>[1],
  places: Places,
): { system: string; taken: TakenOut } {
  const lines = said.map(({ from, body }) => `${speakers[from]}：${body}`)
  const text = [`主题：${title}`, ...lines].join('\n')
  const taken = takeOutPersonalData(text.slice(0, longest), known, placeFinder(places))
  return { system: `${rules}\n${asks[kind]}`, taken }
}
