import { expect, it } from 'vitest'
import type { ElevationView } from '../api.ts'
import { homesOnWall } from './wall.ts'

const home = (number: string, unitNumber = '2'): ElevationView['floors'][number]['homes'][number] => ({
  id: `${unitNumber}-${number}`,
  unitNumber,
  number,
  homeCode: `LL-YPH-1-03-${unitNumber}-${number}`,
  layoutName: null,
  grossArea: null,
  state: 'signed',
})
const units = [{ number: '2', name: '2单元' }]

it('hangs a home at the door that its number names, so that a missing neighbour leaves a gap', () => {
  const floors = [{ floor: 16, homes: [home('1602'), home('1604')] }]
  expect(homesOnWall({ floors, units }).map(({ door, unit }) => [unit, door])).toEqual([
    ['2单元', 2],
    ['2单元', 4],
  ])
})

it('goes by order where numbers do not name floor and door', () => {
  const floors = [{ floor: 1, homes: [home('东户'), home('西户'), home('A01', '1')] }]
  expect(homesOnWall({ floors, units }).map(({ number, unit, door }) => [number, unit, door])).toEqual([
    ['东户', '2单元', 1],
    ['西户', '2单元', 2],
    ['A01', '1', 1],
  ])
})
