/** Articles are many, so are templates and prepared plans (S1-47); guide and creed are one of each for the whole house. */
export const sorts = ['article', 'template', 'plan', 'guide', 'creed'] as const
export const manySorts = ['article', 'template', 'plan'] as const
export type ManySort = (typeof manySorts)[number]
export type Sort = (typeof sorts)[number]

export const audiences = ['staff', 'customers'] as const
export type Audience = (typeof audiences)[number]

/** What an answer does, in the order of a case. */
export const purposes = ['firstReply', 'progress', 'plan', 'result', 'closing'] as const
export type Purpose = (typeof purposes)[number]

export const editionStates = ['draft', 'review', 'published', 'replaced'] as const
export type EditionState = (typeof editionStates)[number]

/** What is wrong with a phrase to avoid. */
export const toneKinds = ['blaming', 'bureaucratic', 'evasive', 'cold'] as const

/** The posts that a prepared plan gives a step to. */
export const performers = [
  'customerRelations',
  'engineering',
  'propertyManager',
  'projectManager',
  'steward',
  'controlRoomOperator',
  'design',
  'financeClerk',
  'legal',
  'cityManager',
] as const

/** A step of a prepared plan: what, by whom, so many days after it is taken up. */
export interface PreparedStep {
  whatZh: string
  whatEn: string
  performer: (typeof performers)[number]
  days: number
}

/** Title and words in both languages; for a prepared plan the words that the customer hears, and its steps. */
export interface Content {
  titleZh: string
  titleEn: string
  bodyZh: string
  bodyEn: string
  steps?: PreparedStep[]
}

/** Whether nothing is missing in either language; a prepared plan has steps. */
export const isComplete = (sort: Sort, { titleZh, titleEn, bodyZh, bodyEn, steps = [] }: Content): boolean =>
  [titleZh, titleEn, bodyZh, bodyEn, ...steps.flatMap(({ whatZh, whatEn }) => [whatZh, whatEn])].every(
    (part) => part.trim() !== '',
  ) &&
  (sort !== 'plan' || steps.length > 0)

/** DEFAULT: what was published is looked at again after a year. */
export const monthsUntilReview = 12
