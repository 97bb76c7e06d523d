import { addMonths, addWorkdays, type IsoDate, type WorkingCalendar } from '#platform/calendar/index.ts'

/** From the first word until it is taken down; a newer version that is posted takes the place of the older one. */
export const noticeStates = ['draft', 'inApproval', 'approved', 'posted', 'replaced', 'withdrawn'] as const
export type NoticeState = (typeof noticeStates)[number]

/** How a notice stands on a day. */
export const noticeStandings = [...noticeStates, 'dueForReview'] as const
export type NoticeStanding = (typeof noticeStandings)[number]

/** The five parts of a notice (2.1); the signature has its date. */
export const noticeParts = ['heading', 'body', 'drawing', 'closing', 'signature'] as const

export interface NoticeText {
  heading: string
  body: string
  planFileId: string | null
  closing: string
  signedBy: string
  signedOn: IsoDate | null
}

/** Which of the five parts are not there yet. */
export function missingParts(
  { heading, body, planFileId, closing, signedBy, signedOn }: NoticeText,
  factors: number,
) {
  const isThere = {
    heading: heading.trim() !== '',
    body: body.trim() !== '' && factors > 0,
    drawing: planFileId !== null,
    closing: closing.trim() !== '',
    signature: signedBy.trim() !== '' && signedOn !== null,
  }
  return noticeParts.filter((part) => !isThere[part])
}

/** What lies inside the boundary is marked on the model of the site too: text, drawing and model agree (1.2). */
export const isOnModel = (factors: readonly { side: string }[]): boolean =>
  factors.some(({ side }) => side === 'inside')

/** A posted notice is compared with the surroundings every quarter (1.2). */
export const nextReview = (on: IsoDate): IsoDate => addMonths(on, 3)

/** A new factor is in the notice within three working days, in the city's calendar (1.2, DEFAULT). */
export const reviewAfterNewFactor = (knownOn: IsoDate, calendar: WorkingCalendar): IsoDate =>
  addWorkdays(knownOn, 3, calendar)

/** How long before its last day a review is called for. */
export const noticeDaysBefore = 14

/** How a notice stands: posted until two weeks before its review, then due. */
export function noticeStanding(
  { state, reviewBy }: { state: NoticeState; reviewBy: IsoDate | null },
  dueFrom: IsoDate,
): NoticeStanding {
  return state === 'posted' && reviewBy !== null && reviewBy <= dueFrom ? 'dueForReview' : state
}
