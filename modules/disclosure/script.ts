import { addClockMinutes } from '#platform/calendar/index.ts'

/** What is explained topic by topic: the project before a subscription (1.1); before a contract its terms (2.1), and the Sales Measures with the model contract (2.11). */
export const scriptKinds = ['script', 'terms', 'measures'] as const
export type ScriptKind = (typeof scriptKinds)[number]

export const scriptStates = ['draft', 'inApproval', 'inForce', 'replaced'] as const
export type ScriptState = (typeof scriptStates)[number]

export interface Topic {
  key: string
  title: string
  words: string
  /** What the customer may take along. */
  fileIds: string[]
}

/** The seven topics that every script has (S0-60), in their order. */
export const sevenTopics = [
  'plan',
  'home',
  'location',
  'budget',
  'facilities',
  'developer',
  'property',
] as const

const titles: Record<ScriptKind, readonly (readonly [key: string, title: string])[]> = {
  script: [
    ['plan', '小区规划'],
    ['home', '房屋特点'],
    ['location', '地理位置'],
    ['budget', '预算与支出'],
    ['facilities', '配套设施'],
    ['developer', '开发商实力、诚信与品牌'],
    ['property', '物业服务'],
  ],
  terms: [
    ['parties', '买卖双方与房屋'],
    ['area', '面积、误差与结算'],
    ['price', '价款与付款方式'],
    ['loan', '贷款不成怎么办'],
    ['delivery', '交付日期、条件与逾期'],
    ['quality', '质量、保修与样板房'],
    ['changes', '规划设计变更'],
    ['title', '产权登记'],
    ['covenant', '临时管理规约与前期物业'],
    ['adverse', '不利因素附件'],
    ['disputes', '违约责任与争议'],
  ],
  measures: [
    ['measures', '《商品房销售管理办法》'],
    ['model', '商品房买卖合同示范文本'],
  ],
}

/** The topics with which a first version begins; their words are to be written. */
export const usualTopics = (kind: ScriptKind): Topic[] =>
  titles[kind].map(([key, title]) => ({ key, title, words: '', fileIds: [] }))

/** Topics that keep a version from approval: every one is written, and a script has all seven. */
export function missingTopics(kind: ScriptKind, topics: readonly Topic[]): string[] {
  const unwritten = topics.filter(({ title, words }) => !title.trim() || !words.trim()).map(({ key }) => key)
  const absent =
    kind === 'script' ? sevenTopics.filter((key) => !topics.some((topic) => topic.key === key)) : []
  return [...new Set([...unwritten, ...absent, ...(topics.length === 0 ? ['topics'] : [])])]
}

/** What was not explained yet. */
export const untold = (topics: readonly Topic[], told: readonly string[]) =>
  topics.filter(({ key }) => !told.includes(key)).map(({ title }) => title)

/** The terms may be signed when the text was in the customer's hands for 24 hours (2.1, DEFAULT); a script at once. */
export function mayAcknowledgeFrom(kind: ScriptKind, textGivenAt: Date): Date {
  return kind === 'terms' ? addClockMinutes(textGivenAt, 24 * 60) : textGivenAt
}
