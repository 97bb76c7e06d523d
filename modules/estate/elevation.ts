import type { HomeState } from './home.ts'

export interface HomeOnFloor {
  id: string
  unitNumber: string
  number: string
  homeCode: string
  layoutName: string | null
  grossArea: number | null
  state: HomeState
}

export interface Floor {
  floor: number
  homes: HomeOnFloor[]
}

/** The floors of a building from the top down, those without homes too; there is no floor 0. */
export function drawFloors(floors: number, placed: readonly { floor: number; home: HomeOnFloor }[]): Floor[] {
  const byFloor = Map.groupBy(placed, ({ floor }) => floor)
  const top = Math.max(floors, ...byFloor.keys())
  const bottom = Math.min(1, ...byFloor.keys())
  const drawn: Floor[] = []
  for (let floor = top; floor >= bottom; floor--) {
    if (floor === 0) continue
    drawn.push({ floor, homes: (byFloor.get(floor) ?? []).map(({ home }) => home) })
  }
  return drawn
}
