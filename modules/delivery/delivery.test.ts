import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateProblems, deliveryState, differs, withDates } from './delivery.ts'

const day = fc
  .integer({ min: 0, max: 3000 })
  .map((offset) => new Date(Date.UTC(2022, 0, 1 + offset)).toISOString().slice(0, 10))
const maybe = fc.option(day, { nil: null })
const dates = fc.record({
  plannedOn: maybe,
  deliveredOn: maybe,
  isDeemed: fc.constant(false),
  movedInOn: maybe,
})

describe('the dates of a delivery', () => {
  it('lie in order: contract, delivery, move-in, today', () => {
    fc.assert(
      fc.property(dates, maybe, day, (given, signedOn, today) => {
        if (dateProblems(given, signedOn, today).length > 0) return
        const { deliveredOn, movedInOn } = given
        const chain = [signedOn, deliveredOn, movedInOn, today].filter((one) => one !== null)
        expect(deliveredOn === null ? movedInOn : null).toBeNull()
        expect(deliveredOn === null ? [] : chain).toEqual(deliveredOn === null ? [] : chain.toSorted())
      }),
    )
  })

  it('name the field that cannot be', () => {
    const problems = dateProblems(
      { plannedOn: null, deliveredOn: '2026-05-20', isDeemed: false, movedInOn: '2026-05-19' },
      '2026-05-21',
      '2026-06-01',
    )
    expect(problems.map(({ field }) => field)).toEqual(['deliveredOn', 'movedInOn'])
  })

  it('said again change nothing', () => {
    fc.assert(
      fc.property(dates, (known) => {
        expect(differs(known, withDates(known, {}))).toBe(false)
        const same = { deliveredOn: known.deliveredOn ?? undefined, movedInOn: known.movedInOn ?? undefined }
        expect(differs(known, withDates(known, same))).toBe(false)
      }),
    )
  })
})

it('is late from the day after the expected delivery', () => {
  const waiting = { expectedOn: '2026-05-31', deliveredOn: null, movedInOn: null }
  expect(deliveryState(waiting, '2026-05-31')).toBe('awaiting')
  expect(deliveryState(waiting, '2026-06-01')).toBe('late')
})
