import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths } from '#platform/calendar/index.ts'
import { tenureSegment, tenureSegmentOf, tenureSegments } from './tenure-segment.ts'

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days))
const rank = (movedInOn: string | null, today: string) =>
  tenureSegments.indexOf(tenureSegment(movedInOn, today))

describe('the tenure segment (domain.md 4.10)', () => {
  it('is that of a prospective owner until somebody lives in the home', () => {
    expect(tenureSegment(null, '2026-11-20')).toBe('prospectiveOwner')
    expect(tenureSegment('2026-11-21', '2026-11-20')).toBe('prospectiveOwner')
  })

  it('runs in for one year, is settled for the second, and long-standing from the day after', () => {
    const on = (today: string) => tenureSegment('2024-02-29', today)
    expect([on('2024-02-29'), on('2025-02-28'), on('2025-03-01')]).toEqual(['runIn', 'runIn', 'settled'])
    expect([on('2026-02-28'), on('2026-03-01')]).toEqual(['settled', 'longStanding'])
  })

  it('never goes back as time passes, and changes on exactly two days after move-in [S2-10]', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 2000 }), (movedInOn, later) => {
        expect(rank(movedInOn, addDays(movedInOn, later + 1))).toBeGreaterThanOrEqual(
          rank(movedInOn, addDays(movedInOn, later)),
        )
        for (const months of [12, 24]) {
          const anniversary = addMonths(movedInOn, months)
          expect(rank(movedInOn, addDays(anniversary, 1))).toBe(rank(movedInOn, anniversary) + 1)
        }
      }),
    )
  })

  it('is that of the longest residence where somebody has several homes, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(fc.option(day), { minLength: 1 }), day, (movedIn, today) => {
        const segment = tenureSegmentOf(movedIn, today)!
        const ranks = movedIn.map((movedInOn) => rank(movedInOn, today))
        expect(tenureSegments.indexOf(segment)).toBe(Math.max(...ranks))
        expect(tenureSegmentOf(movedIn.toReversed(), today)).toBe(segment)
      }),
    )
    expect(tenureSegmentOf([], '2026-11-20')).toBeNull()
  })
})
