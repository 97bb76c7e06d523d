/** Articles are many, and so are templates; guide and creed are one of each for the whole house. */
export const sorts = ['article', 'template', 'guide', 'creed'] as const
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

/** Title and words in both languages. */
export interface Content {
  titleZh: string
  titleEn: string
  bodyZh: string
  bodyEn: string
}

/** Whether nothing is missing in either language. */
export const isComplete = ({ titleZh, titleEn, bodyZh, bodyEn }: Content): boolean =>
  [titleZh, titleEn, bodyZh, bodyEn].every((part) => part.trim() !== '')

/** DEFAULT: what was published is looked at again after a year. */
export const monthsUntilReview = 12
