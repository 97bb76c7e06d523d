import { describe, expect, it } from 'vitest'
import { nextStepOf } from './improvement.ts'
import { answerBy, overdueLevel, stepOf } from './opinion.ts'
import { halfYearDays, quarterDays, quarterOf } from './quarter.ts'

/** @serves S0-32, 7.5, 7.7 */
describe('the rules of opinions', () => {
  it('[7.7] gives a proposal seven days, then calls one post, three days later the one above', () => {
    expect(answerBy('2026-10-18')).toBe('2026-10-25')
    expect(overdueLevel('2026-10-25', '2026-10-25')).toBe(0)
    expect(overdueLevel('2026-10-25', '2026-10-26')).toBe(1)
    expect(overdueLevel('2026-10-25', '2026-10-28')).toBe(1)
    expect(overdueLevel('2026-10-25', '2026-10-29')).toBe(2)
  })

  it('[S0-32] knows in which step somebody stood who spoke for a home', () => {
    expect(stepOf(null, '2026-11-22')).toBeNull()
    expect(stepOf({ isDelivered: false, since: null }, '2026-11-22')).toBe('CLOSE_CONTACT')
    expect(stepOf({ isDelivered: true, since: '2026-03-01' }, '2026-11-22')).toBe('ASKING_AFTER')
    expect(stepOf({ isDelivered: true, since: '2025-03-01' }, '2026-11-22')).toBe('ON_THE_ROAD')
    expect(stepOf({ isDelivered: true, since: null }, '2026-11-22')).toBe('ON_THE_ROAD')
  })

  it('[7.5] tells by quarters and half-years of the calendar', () => {
    expect(quarterOf('2026-11-22')).toBe('2026Q4')
    expect(quarterDays('2026-11-22')).toEqual({ from: '2026-10-01', until: '2026-12-31' })
    expect(quarterDays('2024-02-29')).toEqual({ from: '2024-01-01', until: '2024-03-31' })
    expect(halfYearDays('2026-06-30')).toEqual({ from: '2026-01-01', until: '2026-06-30' })
    expect(halfYearDays('2026-07-01')).toEqual({ from: '2026-07-01', until: '2026-12-31' })
  })

  it('asks for the decision, the work, the words and their publication, in this order', () => {
    expect(nextStepOf('proposed', null)).toBe('decide')
    expect(nextStepOf('accepted', null)).toBe('carryOut')
    expect(nextStepOf('done', null)).toBe('write')
    expect(nextStepOf('refused', { publishedOn: null })).toBe('publish')
    expect(nextStepOf('done', { publishedOn: '2026-11-22' })).toBe('none')
  })
})
