import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayNumberOf } from './iso-date.ts'
import { endOfLocalDay, instantOf, localDateOf, startOfLocalDay } from './time-zone.ts'

function hours(isoDate: string): number {
  const [start, end] = [startOfLocalDay, endOfLocalDay].map((edge) =>
    edge(isoDate, 'America/New_York').getTime(),
  )
  return (end! - start!) / 3_600_000
}

describe('local days', () => {
  test('a day in Shanghai ends at 16:00 UTC', () => {
    expect(endOfLocalDay('2026-05-01', 'Asia/Shanghai').toISOString()).toBe('2026-05-01T16:00:00.000Z')
    expect(localDateOf(new Date('2026-05-01T15:59:59.999Z'), 'Asia/Shanghai')).toBe('2026-05-01')
    expect(localDateOf(new Date('2026-05-01T16:00:00.000Z'), 'Asia/Shanghai')).toBe('2026-05-02')
  })
  test('China kept summer time in 1988', () => {
    expect(startOfLocalDay('1988-07-01', 'Asia/Shanghai').toISOString()).toBe('1988-06-30T15:00:00.000Z')
  })
  test('a day on which clocks change has 23 or 25 hours', () => {
    expect([hours('2026-03-08'), hours('2026-11-01'), hours('2026-06-01')]).toEqual([23, 25, 24])
  })
  test('a time that clocks skip is the moment they skip to', () => {
    const skipped = new Date(instantOf(dayNumberOf('2026-03-08'), 150, 'America/New_York'))
    expect(skipped.toISOString()).toBe('2026-03-08T07:00:00.000Z')
  })
})

const zone = fc.constantFrom(
  'Asia/Shanghai',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Asia/Beirut',
  'UTC',
)

test('every instant lies within its local day', () => {
  const instant = fc.date({ min: new Date('1980-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(instant, zone, (at, timezone) => {
      const isoDate = localDateOf(at, timezone)
      expect(startOfLocalDay(isoDate, timezone).getTime()).toBeLessThanOrEqual(at.getTime())
      expect(at.getTime()).toBeLessThan(endOfLocalDay(isoDate, timezone).getTime())
    }),
  )
})

test('later in the local day is never an earlier instant', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 3650, max: 40_000 }),
      fc.nat(1440),
      fc.nat(1440),
      zone,
      (day, one, two, timezone) => {
        const [early, late] = [Math.min(one, two), Math.max(one, two)].map((minutes) =>
          instantOf(day, minutes, timezone),
        )
        expect(early).toBeLessThanOrEqual(late!)
      },
    ),
    { numRuns: 500 },
  )
})
