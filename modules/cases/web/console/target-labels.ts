import type { texts } from './texts.ts'

type Label =
  | 'acknowledgement'
  | 'firstReply'
  | 'onSite'
  | 'agreedDate'
  | 'answerTarget'
  | 'planTarget'
  | 'progressTarget'
  | 'closeTarget'

/** What a promise is about, by the name that the API gives it. */
export const targetLabels: Record<string, Label & keyof (typeof texts)['zh']> = {
  acknowledgement: 'acknowledgement',
  firstReply: 'firstReply',
  onSite: 'onSite',
  agreedDate: 'agreedDate',
  answer: 'answerTarget',
  plan: 'planTarget',
  progress: 'progressTarget',
  close: 'closeTarget',
}
