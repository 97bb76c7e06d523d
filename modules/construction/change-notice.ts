import { addDays, type IsoDate } from '#platform/calendar/index.ts'

// Sales Measures art. 24 (domain.md 4.2, 2.3 action 3.2). Calendar days of the project's own zone; the day of the event
// itself does not count, and the terms are statutory, so that no day off moves them.

export const changeKinds = ['planning', 'design'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** What a buyer says to a change; silence is what the term says when he does not. */
export const answers = ['accepted', 'cancelWanted', 'silent'] as const
export type Answer = (typeof answers)[number]
/** What a buyer can say himself. */
export const spokenAnswers = ['accepted', 'cancelWanted'] as const
export type SpokenAnswer = (typeof spokenAnswers)[number]

const sendWithinDays = 10
const answerWithinDays = 15

/** The last day on which the notice leaves in time: 10 days after the change was established. */
export const sendBy = (establishedOn: IsoDate): IsoDate => addDays(establishedOn, sendWithinDays)

/** The last day on which the buyer answers: 15 days after the notice reached him. */
export const answerBy = (servedOn: IsoDate): IsoDate => addDays(servedOn, answerWithinDays)

/** Whether the notice left, or still waits, after its term. */
export const isLate = (establishedOn: IsoDate, sentOn: IsoDate | null, today: IsoDate): boolean =>
  (sentOn ?? today) > sendBy(establishedOn)

/** Where the notice of one contract stands. */
export const noticeStandings = [
  'toSend',
  'sent',
  'served',
  'accepted',
  'cancelWanted',
  'silent',
  'ended',
] as const
export type NoticeStanding = (typeof noticeStandings)[number]

/** What the rules need to know of the notice of one contract. */
export interface NoticeFacts {
  sentOn: IsoDate | null
  isLate: boolean
  servedOn: IsoDate | null
  answerBy: IsoDate | null
  answer: Answer | null
  endedOn: IsoDate | null
}

export function noticeStanding({ sentOn, servedOn, answer, endedOn }: NoticeFacts): NoticeStanding {
  if (endedOn !== null && answer === null) return 'ended'
  return answer ?? (servedOn !== null ? 'served' : sentOn !== null ? 'sent' : 'toSend')
}

/** Without an answer by the end of the last day, the change counts as accepted (from day 16). */
export const isSilent = ({ answer, answerBy: until, endedOn }: NoticeFacts, today: IsoDate): boolean =>
  answer === null && endedOn === null && until !== null && today > until

/**
 * The right to cancel: within the term for everybody; for good, and with damages, where the notice was not sent in
 * time, unless the buyer accepted in words.
 */
export type CancelRight = 'inTerm' | 'late' | 'none'

export function cancelRight(notice: NoticeFacts, today: IsoDate): CancelRight {
  if (notice.endedOn !== null || notice.answer === 'accepted' || notice.answer === 'cancelWanted')
    return 'none'
  if (notice.isLate) return 'late'
  const isOpen =
    notice.answer === null && notice.sentOn !== null && (notice.answerBy === null || today <= notice.answerBy)
  return isOpen ? 'inTerm' : 'none'
}

/** Which answers the buyer may give today. */
export function mayAnswer(notice: NoticeFacts, today: IsoDate): SpokenAnswer[] {
  const right = cancelRight(notice, today)
  if (right === 'none') return []
  return notice.answer === 'silent' ? ['cancelWanted'] : ['accepted', 'cancelWanted']
}

/** What each answer means, in the words that the buyer saw when giving it; they are kept with the answer. */
export const statements: Record<SpokenAnswer, { zh: string; en: string }> = {
  accepted: {
    zh: '我已阅读变更内容和图纸，接受这项变更以及由此引起的房价款变更。合同其他约定不变。',
    en: 'I have read the change and its drawings and accept it, with the change of the price that follows from it. Everything else in the contract stays.',
  },
  cancelWanted: {
    zh: '我不接受这项变更，要求退房。我知道这不是立即解除合同，客户关系专员会与我联系办理。',
    en: 'I do not accept the change and want to cancel the purchase. I know that this does not end the contract at once; customer relations will contact me to settle it.',
  },
}

/** How events name an answer. */
export const answerWords: Record<Answer, { zh: string; en: string }> = {
  accepted: { zh: '接受变更', en: 'accepted' },
  cancelWanted: { zh: '要求退房', en: 'wants to cancel' },
  silent: { zh: '期满未答复，视为接受', en: 'no answer in time, counts as accepted' },
}
