import { describe, expect, it } from 'vitest'
import { usualPlan } from './plan.ts'

describe('the usual plan of a layout', () => {
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
