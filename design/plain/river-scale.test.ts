import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#platform/calendar/iso-date.ts'
import { riverScale } from './river-scale.ts'

const anyDay = fc.integer({ min: 0, max: 4000 }).map((offset) => addDays('2021-01-01', offset))
const anyLane = fc.record({
  from: fc.option(anyDay, { nil: null }),
  until: fc.option(anyDay, { nil: null }),
  state: fc.constantFrom('past' as const, 'present' as const, 'future' as const),
  dots: fc.array(fc.record({ key: fc.string(), on: anyDay, kind: fc.constant('done' as const) }), {
    maxLength: 3,
  }),
})

describe('the picture of a journey', () => {
  it('keeps days in their order and inside the picture, however far apart they lie', () => {
    fc.assert(
      fc.property(fc.array(anyLane, { minLength: 1, maxLength: 8 }), anyDay, (lanes, today) => {
        const { at, stretchOf } = riverScale(lanes, today)
        const days = [
          today,
          ...lanes.flatMap(({ from, until, dots }) =>
            [from ?? [], until ?? [], dots.map(({ on }) => on)].flat(),
          ),
        ].toSorted()
        const places = days.map(at)
        expect(places).toEqual(places.toSorted((one, other) => one - other))
        for (const place of places) expect(place >= 0 && place <= 100).toBe(true)
        for (const lane of lanes) {
          const [from, until] = stretchOf(lane)
          expect(from >= 0 && until <= 100.01).toBe(true)
        }
      }),
    )
  })

  it('draws a year wider than a week, but not fifty times as wide', () => {
    const lane = (from: string, until: string) => ({ from, until, state: 'past' as const, dots: [] })
    const { at } = riverScale(
      [lane('2025-01-01', '2025-01-08'), lane('2025-01-08', '2026-01-08')],
      '2026-01-08',
    )
    const [week, year] = [at('2025-01-08') - at('2025-01-01'), at('2026-01-08') - at('2025-01-08')]
    expect(year).toBeGreaterThan(week * 2)
    expect(year).toBeLessThan(week * 8)
  })
})
