/** Which index a question feeds (domain.md 3.1): A2 asks whether it was done, A3 how far the owner agrees. */
export const measures = ['A2', 'A3'] as const
export type Measure = (typeof measures)[number]

export const answerValues = ['yes', 'no', 'notSure', 'refused', '1', '2', '3', '4', '5'] as const
export type AnswerValue = (typeof answerValues)[number]

/** The answers to questions of a measure; whoever does not want to answer is left out of the score. */
export const valuesOf: Record<Measure, readonly AnswerValue[]> = {
  A2: ['yes', 'no', 'notSure', 'refused'],
  A3: ['1', '2', '3', '4', '5', 'refused'],
}

/** What kind of case a problem becomes. */
export const problemKinds = ['faultReport', 'complaint', 'enquiry'] as const
export type ProblemKind = (typeof problemKinds)[number]

/** What opinions on product (first half) and service (second half) are about. */
export const topics = [
  'layout',
  'quality',
  'surroundings',
  'facilities',
  'propertyService',
  'customerService',
  'communication',
  'other',
] as const
export type Topic = (typeof topics)[number]
