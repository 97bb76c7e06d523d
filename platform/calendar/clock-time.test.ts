import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { asField, atClock, clockOf, endOfTerm, ofField } from './clock-time.ts'

test('clocks are read and set where the projects lie, or in the zone that is given', () => {
  expect(atClock('2026-11-28', '09:05').toISOString()).toBe('2026-11-28T01:05:00.000Z')
  expect(atClock('2026-11-28', '09:05', 'Asia/Tokyo').toISOString()).toBe('2026-11-28T00:05:00.000Z')
  expect(clockOf(new Date('2026-11-28T16:30:00Z'))).toBe('00:30')
})

test('a term given as a day ends with that day, one given as an instant at that instant', () => {
  expect(endOfTerm('2026-11-28').toISOString()).toBe('2026-11-28T16:00:00.000Z')
  expect(endOfTerm('2026-11-28T01:00:00.000Z').toISOString()).toBe('2026-11-28T01:00:00.000Z')
})

test('what a field shows is what it sends, to the minute', () =>
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1992-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
      (at) => {
        at.setUTCSeconds(0, 0)
        expect(ofField(asField(at))).toBe(at.toISOString())
      },
    ),
  ))
