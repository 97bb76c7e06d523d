import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawFloors } from './elevation.ts'

describe('the floors of a building', () => {
  it('show every home exactly once, from the top down', () => {
    const floor = fc.integer({ min: -3, max: 60 }).filter((value) => value !== 0)
    const state = 'planned' as const
    fc.assert(
      fc.property(fc.array(floor, { maxLength: 40 }), fc.integer({ min: 1, max: 40 }), (floors, top) => {
        const homes = floors.map((value, index) => ({
          floor: value,
          home: {
            id: `${index}`,
            unitNumber: '1',
            number: `${index}`,
            homeCode: '',
            layoutName: null,
            grossArea: null,
            state,
          },
        }))
        const drawn = drawFloors(top, homes)
        expect(
          drawn.flatMap(({ homes: shown }) => shown.map(({ id }) => Number(id))).toSorted((a, b) => a - b),
        ).toEqual(homes.map((_, index) => index))
        const order = drawn.map(({ floor: value }) => value)
        expect(order).toEqual(order.toSorted((a, b) => b - a))
        expect(order).not.toContain(0)
      }),
    )
  })
})
