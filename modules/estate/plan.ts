import type { Plan, Room } from '#design/plan/plan.ts'

interface Counts {
  bedrooms: number | null
  livingRooms: number | null
  bathrooms: number | null
}

const width = 12
const rows = {
  north: { y: 0, h: 4 },
  hall: { y: 4, h: 1.4 },
  south: { y: 5.4, h: 4.2 },
  balcony: { y: 9.6, h: 1.4 },
}
const bedroomNames: readonly [zh: string, en: string][] = [
  ['主卧', 'Main bedroom'],
  ['次卧', 'Second bedroom'],
  ['北卧', 'North bedroom'],
  ['书房', 'Study'],
]

/** Rooms laid out as homes usually are, from their numbers alone: living in the south, water and kitchen in the north. */
export function usualPlan({ bedrooms, livingRooms, bathrooms }: Counts): Plan {
  const sleeping = Math.max(bedrooms ?? 2, 1)
  const washing = bathrooms ?? (sleeping > 2 ? 2 : 1)
  const bedroom = (index: number): Wish => {
    const [zh, en] = bedroomNames[index] ?? [`卧室${index + 1}`, `Bedroom ${index + 1}`]
    return { key: `bedroom${index + 1}`, zh, en, share: index === 0 ? 3.6 : 3 }
  }
  const south: Wish[] = [bedroom(0), { key: 'living', zh: '客厅', en: 'Living room', share: 4.4 }]
  if (sleeping > 1) south.push(bedroom(1))
  const north: Wish[] = []
  for (let index = 2; index < sleeping; index++) north.push(bedroom(index))
  for (let index = 0; index < washing; index++) north.push(bathroom(index, washing))
  north.push({ key: 'kitchen', zh: '厨房', en: 'Kitchen', share: 2.6 })
  if ((livingRooms ?? 2) > 1 || sleeping < 3)
    north.push({ key: 'dining', zh: '餐厅', en: 'Dining room', share: 3 })
  const southern = sideBySide(south, rows.south)
  const { x, w } = southern.find(({ key }) => key === 'living')!
  return {
    width,
    height: rows.balcony.y + rows.balcony.h,
    rooms: [
      ...sideBySide(north, rows.north),
      { key: 'hall', zh: '玄关过道', en: 'Hall', x: 0, w: width, ...rows.hall },
      ...southern,
      { key: 'balcony', zh: '阳台', en: 'Balcony', x, w, ...rows.balcony },
    ],
  }
}

interface Wish {
  key: string
  zh: string
  en: string
  share: number
}

const bathroom = (index: number, of: number): Wish => {
  const [zh, en] =
    of === 1
      ? ['卫生间', 'Bathroom']
      : ([
          ['主卫', 'Main bathroom'],
          ['客卫', 'Guest bathroom'],
        ][index] ?? [`卫生间${index + 1}`, `Bathroom ${index + 1}`])
  return { key: `bathroom${index + 1}`, zh: zh!, en: en!, share: 1.9 }
}

function sideBySide(wishes: readonly Wish[], row: { y: number; h: number }): Room[] {
  const whole = wishes.reduce((sum, { share }) => sum + share, 0)
  let x = 0
  return wishes.map(({ share, ...room }) => {
    const w = (share / whole) * width
    const placed = { ...room, x, w, ...row }
    x += w
    return placed
  })
}
