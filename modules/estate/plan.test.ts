import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSound, usualPlan } from './plan.ts'

const count = fc.option(fc.integer({ min: 0, max: 9 }))

describe('the usual plan of a layout', () => {
  it('has every room once, none over another, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.record({ bedrooms: count, livingRooms: count, bathrooms: count }), (counts) => {
        const plan = usualPlan(counts)
        expect(isSound({ ...plan, width: plan.width + 1e-9, height: plan.height + 1e-9 })).toBe(true)
        for (const one of plan.rooms)
          for (const other of plan.rooms)
            if (one !== other)
              expect(
                Math.min(one.x + one.w, other.x + other.w) - Math.max(one.x, other.x) < 1e-9 ||
                  Math.min(one.y + one.h, other.y + other.h) - Math.max(one.y, other.y) < 1e-9,
              ).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('of four bedrooms has the study in the north and two bathrooms', () => {
    const names = usualPlan({ bedrooms: 4, livingRooms: 2, bathrooms: null }).rooms.map(({ zh }) => zh)
    expect(names).toEqual([
      '北卧',
      '书房',
      '主卫',
      '客卫',
      '厨房',
      '餐厅',
      '玄关过道',
      '主卧',
      '客厅',
      '次卧',
      '阳台',
    ])
  })
})
