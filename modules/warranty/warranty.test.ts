import fc from 'fast-check'
import { addDays, addMonths, daysBetween } from '#platform/calendar/index.ts'
import { describe, expect, it } from 'vitest'
import { mayOffer, mayWaive, movedInBetween } from './check.ts'
import { coverageOf, standingOf } from './coverage.ts'
import { endOf, endsOf, isBelow, isCovered, seasonsEnd, type Term } from './term.ts'
import { usualTerms } from './usual-terms.ts'
import { dueAt, isLegalRisk } from './warranty-order.ts'

const day = fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2015-01-01', days))
const timed = fc.record({
  unit: fc.constantFrom('month', 'year', 'season'),
  count: fc.integer({ min: 1, max: 10 }),
}) as fc.Arbitrary<Term>
const season = { from: '11-15', until: '03-15' }
const years = (count: number): Term => ({ unit: 'year', count })

/** @serves 6.6, 6.8-8 */
describe('the end of a warranty', () => {
  it('is the latest of the promise, the builder’s end and the minimum of 1998 [6.6]', () => {
    fc.assert(
      fc.property(day, day, timed, timed, timed, (deliveredOn, acceptedOn, builder, floor, promised) => {
        const { buyer, builder: buildersEnd } = endsOf(
          { builder, floor, promised },
          { deliveredOn, acceptedOn, season },
        )
        const ends = [
          endOf(deliveredOn, promised, season),
          endOf(deliveredOn, floor, season),
          buildersEnd,
        ] as string[]
        expect(ends).toContain(buyer)
        for (const end of ends) expect(buyer! >= end).toBe(true)
      }),
    )
  })

  it('is never shorter than what is left of the builder’s term, and keeps both ends [6.6]', () => {
    const late = { deliveredOn: '2024-03-01', acceptedOn: '2023-12-10', season: null }
    expect(endsOf({ builder: years(5), floor: years(1), promised: years(2) }, late)).toEqual({
      builder: '2028-12-10',
      buyer: '2028-12-10',
    })
    const early = { ...late, acceptedOn: '2019-01-10' }
    expect(endsOf({ builder: years(5), floor: years(1), promised: years(2) }, early)).toEqual({
      builder: '2024-01-10',
      buyer: '2026-03-01',
    })
  })

  it('ends on the day that corresponds, or on the last of a shorter month', () => {
    expect(endOf('2024-02-29', years(1), null)).toBe('2025-02-28')
    expect(endOf('2024-02-29', years(4), null)).toBe('2028-02-29')
    expect(endOf('2025-08-31', { unit: 'month', count: 6 }, null)).toBe('2026-02-28')
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 120 }), (start, count) => {
        expect(endOf(start, { unit: 'month', count }, null)).toBe(addMonths(start, count))
      }),
    )
  })

  it('counts heating in seasons of the city: the one under way is the first', () => {
    expect(seasonsEnd('2025-12-20', 2, '03-15')).toBe('2027-03-15')
    expect(seasonsEnd('2026-03-16', 2, '03-15')).toBe('2028-03-15')
    expect(seasonsEnd('2023-04-01', 1, '02-29')).toBe('2024-02-29')
    expect(seasonsEnd('2024-04-01', 1, '02-29')).toBe('2025-02-28')
    expect(endOf('2025-12-20', { unit: 'season', count: 2 }, null)).toBeNull()
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 6 }), (start, count) => {
        const end = seasonsEnd(start, count, '03-15')
        expect(end.slice(5)).toBe('03-15')
        const days = daysBetween(start, end)
        expect(days >= (count - 1) * 365 && days <= count * 366).toBe(true)
      }),
    )
  })

  it('covers a leak in month 59 and asks for a quote in month 61 [6.8-8]', () => {
    const clocks = { deliveredOn: '2025-12-20', acceptedOn: '2025-11-30', season }
    const { buyer } = endsOf(usualTerms.wetRooms, clocks)
    expect(buyer).toBe('2030-12-20')
    expect(isCovered(buyer, addMonths('2025-12-20', 59))).toBe(true)
    expect(isCovered(buyer, '2030-12-20')).toBe(true)
    expect(isCovered(buyer, addMonths('2025-12-20', 61))).toBe(false)
  })

  it('lets the structure stand for its design life, and knows no end before the delivery', () => {
    const clocks = { deliveredOn: '2025-12-20', acceptedOn: null, season: null }
    expect(endsOf(usualTerms.structure, clocks).buyer).toBe('designLife')
    expect(isCovered('designLife', '2090-01-01')).toBe(true)
    const coverage = coverageOf(usualTerms, { ...clocks, deliveredOn: null }, '2026-11-22')
    expect(coverage.find(({ component }) => component === 'wetRooms')).toMatchObject({
      buyer: null,
      standing: 'unknown',
    })
    expect([standingOf('2026-11-21', '2026-11-22'), standingOf('2027-01-21', '2026-11-22')]).toEqual([
      'past',
      'ending',
    ])
    expect(standingOf('2027-01-22', '2026-11-22')).toBe('running')
  })

  it('knows a promise below the minimum', () => {
    expect(isBelow({ unit: 'month', count: 11 }, years(1))).toBe(true)
    expect(isBelow({ unit: 'month', count: 12 }, years(1))).toBe(false)
    expect(isBelow(null, years(1))).toBe(true)
    expect(isBelow(years(1), { unit: 'designLife', count: 0 })).toBe(true)
    expect(isBelow(null, null)).toBe(false)
  })
})

/** @serves 4.10, 5.3, 6.1, 6.5, 6.7 */
describe('checks and orders', () => {
  it('draws homes for the one-year check from 30 days before to 30 days after the year [6.1]', () => {
    expect(movedInBetween('oneYearCheck', '2026-11-25', '2026-12-05')).toEqual({
      from: '2025-10-25',
      until: '2026-01-05',
    })
    expect(movedInBetween('runInCheck', '2026-11-25', '2026-12-05')).toEqual({
      from: '2025-12-05',
      until: '2026-08-25',
    })
  })

  it('offers two further times and writes it off only then [6.7]', () => {
    const at = (offers: number) => ({ state: 'absent' as const, offers })
    expect([0, 1, 2].map((offers) => mayOffer(at(offers)))).toEqual([true, true, false])
    expect([0, 1, 2].map((offers) => mayWaive(at(offers)))).toEqual([false, false, true])
    expect(mayOffer({ state: 'booked', offers: 0 })).toBe(false)
  })

  it('gives safety 24 hours, ordinary faults 15 days, waterproofing 30 [4.10]', () => {
    const openedAt = new Date('2026-11-22T10:00:00+08:00')
    const due = (severity: 'safety' | 'ordinary' | 'waterproof') =>
      dueAt(severity, openedAt, '2026-11-22', 'Asia/Shanghai').toISOString()
    expect(due('safety')).toBe('2026-11-23T02:00:00.000Z')
    expect(due('ordinary')).toBe('2026-12-07T16:00:00.000Z')
    expect(due('waterproof')).toBe('2026-12-22T16:00:00.000Z')
  })

  it('is a legal risk when it is covered, open and late', () => {
    const order = { state: 'open' as const, isCovered: true, dueAt: new Date('2026-11-22T00:00:00Z') }
    const now = new Date('2026-11-22T00:00:01Z')
    expect(isLegalRisk(order, now)).toBe(true)
    expect(isLegalRisk({ ...order, isCovered: false }, now)).toBe(false)
    expect(isLegalRisk({ ...order, state: 'repaired' }, now)).toBe(false)
  })
})
