import { chinaWorkingCalendar, mondayToFriday } from '#platform/calendar/index.ts'
import { describe, expect, it } from 'vitest'
import { missingParts, nextReview, noticeStanding, reviewAfterNewFactor } from './adverse-notice.ts'

const calendar = chinaWorkingCalendar({ weekly: mondayToFriday([{ from: 540, to: 1080 }]) })

/** @serves 2.1, 1.2 */
describe('an adverse-factor notice', () => {
  it('has five parts: heading, body, drawing, closing reminder, signature with date', () => {
    const whole = {
      heading: '红线内外不利因素公示',
      body: '请您在认购前仔细阅读。',
      planFileId: 'plan',
      closing: '如有疑问请询问。',
      signedBy: '沐汀置业',
      signedOn: '2026-11-01',
    }
    expect(missingParts(whole, 3)).toEqual([])
    expect(missingParts(whole, 0)).toEqual(['body'])
    expect(missingParts({ ...whole, planFileId: null, signedOn: null }, 3)).toEqual(['drawing', 'signature'])
  })

  it('is reviewed every quarter, and within three working days of a new factor', () => {
    expect(nextReview('2026-08-31')).toBe('2026-11-30')
    // A Friday: Monday, Tuesday, Wednesday.
    expect(reviewAfterNewFactor('2026-11-20', calendar)).toBe('2026-11-25')
    // The week of the National Day is no time of work.
    expect(reviewAfterNewFactor('2026-09-30', calendar) > '2026-10-07').toBe(true)
  })

  it('is due for review only while it hangs', () => {
    const due = { reviewBy: '2026-12-01' }
    expect(noticeStanding({ ...due, state: 'posted' }, '2026-12-06')).toBe('dueForReview')
    expect(noticeStanding({ ...due, state: 'posted' }, '2026-11-30')).toBe('posted')
    expect(noticeStanding({ ...due, state: 'replaced' }, '2026-12-06')).toBe('replaced')
  })
})
