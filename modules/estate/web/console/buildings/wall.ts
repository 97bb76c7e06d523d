import type { HomeOnWall } from '#design/plain/building-elevation.tsx'
import type { ElevationView } from '../api.ts'

/** The homes of an elevation as they hang on the wall, each at its door. */
export function homesOnWall({ floors, units }: Pick<ElevationView, 'floors' | 'units'>): HomeOnWall[] {
  const nameOf = new Map(units.map(({ number, name }) => [number, name]))
  return floors.flatMap(({ floor, homes }) => {
    const byUnit = Map.groupBy(homes, ({ unitNumber }) => unitNumber)
    return [...byUnit].flatMap(([unit, onFloor]) =>
      onFloor.map(({ id, number, state }, at) => ({
        id,
        floor,
        unit: nameOf.get(unit) ?? unit,
        door: doorOf(number, floor) ?? at + 1,
        number,
        state,
      })),
    )
  })
}

/** 1602 on floor 16 is door 2: so that a home which is not there leaves its gap. */
function doorOf(number: string, floor: number): number | null {
  const door = number.startsWith(String(floor)) ? Number(number.slice(String(floor).length)) : Number.NaN
  return Number.isInteger(door) && door >= 1 && door <= 40 ? door : null
}
