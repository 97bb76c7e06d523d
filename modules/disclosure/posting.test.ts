import { describe, expect, it } from 'vitest'
import { isComplete, postingStanding, requiredPostings, reviewAfter } from './posting.ts'
import { postingKinds } from './posting-kinds.ts'

/** @serves S0-17, S0-59, 2.1 */
describe('what must hang where homes are sold', () => {
  it('is asked of every project, with a place and a rhythm', () => {
    expect(requiredPostings.map(({ kind }) => kind)).toEqual(postingKinds)
    expect(requiredPostings.every(({ place, everyMonths }) => place !== '' && everyMonths <= 6)).toBe(true)
  })

  it('is missing until it was photographed, then due two weeks before its review, and late after it', () => {
    const today = '2026-11-22'
    expect(postingStanding({ provedOn: null, dueBy: '2027-01-01' }, today)).toBe('missing')
    expect(postingStanding({ provedOn: '2026-10-01', dueBy: '2027-01-01' }, today)).toBe('posted')
    expect(postingStanding({ provedOn: '2026-09-01', dueBy: '2026-12-06' }, today)).toBe('dueForReview')
    expect(postingStanding({ provedOn: '2026-09-01', dueBy: '2026-12-07' }, today)).toBe('posted')
    expect(postingStanding({ provedOn: '2026-08-21', dueBy: '2026-11-21' }, today)).toBe('late')
    expect(reviewAfter('2026-11-30', 3)).toBe('2027-02-28')
  })

  it('says yes or no to each item of a show home, and a number to each paper', () => {
    const line = { label: '门窗', value: '', isSame: null, note: '' }
    expect(isComplete('showHome', { words: '对照', lines: [line] })).toBe(false)
    expect(isComplete('showHome', { words: '对照', lines: [{ ...line, isSame: false }] })).toBe(true)
    expect(isComplete('papers', { words: '证照', lines: [line] })).toBe(false)
    expect(isComplete('papers', { words: '证照', lines: [{ ...line, value: '沐房预售证第 0612 号' }] })).toBe(
      true,
    )
    expect(isComplete('cancellation', { words: '72 小时内可以退订', lines: [] })).toBe(true)
    expect(isComplete('cancellation', { words: ' ', lines: [] })).toBe(false)
  })
})
