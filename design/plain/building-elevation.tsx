import { type KeyboardEvent, useRef, useState } from 'react'
import { defineTexts, useTexts } from '../texts.ts'
import type { Tone } from './tone.ts'
import { ToneMark } from './tone-mark.tsx'
import './tones.css'
import styles from './building-elevation.module.css'

/** A home as it stands on the wall of a sales venue. */
export interface HomeOnWall {
  id: string
  floor: number
  /** The stairwell (单元), from left to right. */
  unit: string
  /** The door within floor and unit, from left to right. */
  door: number
  /** What stands on the door: 1602. */
  number: string
  state: string
}

export interface WallState {
  state: string
  words: string
  tone: Tone
}

const wallTexts = defineTexts({ zh: { floor: '楼层' }, en: { floor: 'Floor' } })

interface BuildingElevationProps {
  /** 3栋. */
  name: string
  homes: readonly HomeOnWall[]
  /** What the colours say, in the order of the legend. */
  states: readonly WallState[]
  onOpen?: (home: HomeOnWall) => void
  selected?: string
}

/** A building drawn as a building: floors from top to bottom, units from left to right; arrow keys walk over the wall. */
export function BuildingElevation({ name, homes, states, onOpen, selected }: BuildingElevationProps) {
  const floors = [...new Set(homes.map(({ floor }) => floor))].toSorted((one, other) => other - one)
  const doors = doorsOf(homes)
  const texts = useTexts(wallTexts)
  const wall = useRef<HTMLTableElement>(null)
  const [at, setAt] = useState<[row: number, column: number]>(() => firstDoor(homes, floors, doors))
  const stateOf = new Map(states.map((state) => [state.state, state]))
  const homeAt = new Map(homes.map((home) => [`${home.floor}/${home.unit}/${home.door}`, home]))
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key]
    if (!step) return
    event.preventDefault()
    // Gaps (a lobby, a shorter unit) are stepped over.
    for (let [row, column] = at; row >= 0 && column >= 0 && row < floors.length && column < doors.length;) {
      row += step[0]!
      column += step[1]!
      const door = wall.current?.querySelector<HTMLElement>(`[data-at="${row}/${column}"]`)
      if (door) return door.focus()
    }
  }
  return (
    <figure className={styles.building}>
      <div className={styles.scroll}>
        <table ref={wall} aria-label={name}>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{texts.floor}</span>
              </th>
              {unitsOf(doors).map(({ unit, count }) => (
                <th key={unit} scope="colgroup" colSpan={count}>
                  {unit}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {floors.map((floor, row) => (
              <tr key={floor}>
                <th scope="row">{floor}</th>
                {doors.map(({ unit, door }, column) => {
                  const home = homeAt.get(`${floor}/${unit}/${door}`)
                  if (!home) return <td key={`${unit}/${door}`} aria-hidden="true" />
                  const state = stateOf.get(home.state)
                  return (
                    <td key={home.id} data-first={door === 1 || undefined}>
                      <button
                        type="button"
                        data-at={`${row}/${column}`}
                        data-tone={state?.tone ?? 'idle'}
                        aria-label={`${home.number} ${state?.words ?? ''}`}
                        aria-pressed={selected === undefined ? undefined : selected === home.id}
                        tabIndex={row === at[0] && column === at[1] ? 0 : -1}
                        title={`${home.number} · ${state?.words ?? ''}`}
                        onKeyDown={walk}
                        onFocus={() => setAt([row, column])}
                        onClick={() => onOpen?.(home)}
                      >
                        <ToneMark tone={state?.tone ?? 'idle'} size={8} />
                        {home.number}
                      </button>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <figcaption className={styles.legend}>
        {states.map(({ state, words, tone }) => (
          <span key={state} data-tone={tone}>
            <ToneMark tone={tone} size={10} /> {words}{' '}
            <b>{homes.filter((home) => home.state === state).length}</b>
          </span>
        ))}
      </figcaption>
    </figure>
  )
}

function doorsOf(homes: readonly HomeOnWall[]): { unit: string; door: number }[] {
  const doors = new Map(homes.map(({ unit, door }) => [`${unit}/${door}`, { unit, door }]))
  return [...doors.values()].toSorted(
    (one, other) => one.unit.localeCompare(other.unit, 'zh', { numeric: true }) || one.door - other.door,
  )
}

/** Where the keyboard enters the wall. */
function firstDoor(
  homes: readonly HomeOnWall[],
  [top]: readonly number[],
  doors: readonly { unit: string; door: number }[],
): [number, number] {
  const column = doors.findIndex(({ unit, door }) =>
    homes.some((home) => home.floor === top && home.unit === unit && home.door === door),
  )
  return [0, Math.max(column, 0)]
}

function unitsOf(doors: readonly { unit: string }[]): { unit: string; count: number }[] {
  return [...Map.groupBy(doors, ({ unit }) => unit)].map(([unit, { length }]) => ({ unit, count: length }))
}
