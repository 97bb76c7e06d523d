import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { problemsOf } from '#design/plan/drawing.ts'
import { usualPlan } from './plan.ts'

describe('the usual plan of a layout', () => {
  it('can be pointed at as it is, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.nat(4), fc.nat(5), (bedrooms, livingRooms, bathrooms) => {
        expect(problemsOf(usualPlan({ bedrooms, livingRooms, bathrooms }))).toEqual([])
      }),
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
