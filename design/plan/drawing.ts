import type { Plan, Room } from './plan.ts'
import { type RoomKind, roomKinds } from './room-kinds.ts'

/** In units of the plan: what lies closer together than a wall is thick is one line. */
export const grid = 0.2
export const smallestRoom = 0.6
const pull = 0.15
/** Fractions that computers add to lengths are no overlap. */
const nothing = 0.001

type Box = Pick<Room, 'x' | 'y' | 'w' | 'h'>
export type Edge = 'nw' | 'ne' | 'sw' | 'se'

export const planProblems = ['noRooms', 'outside', 'overlap', 'unnamed', 'sameName', 'tooSmall'] as const
export interface PlanProblem {
  what: (typeof planProblems)[number]
  /** The rooms that it is about. */
  keys: string[]
}

/** Whether two rooms share ground; a common wall is none. */
export const overlap = (one: Box, other: Box): boolean =>
  Math.min(one.x + one.w, other.x + other.w) - Math.max(one.x, other.x) > nothing &&
  Math.min(one.y + one.h, other.y + other.h) - Math.max(one.y, other.y) > nothing

/** What keeps residents from pointing at one place and meaning another; empty where the plan can be used. */
export function problemsOf({ width, height, rooms }: Plan): PlanProblem[] {
  const found: PlanProblem[] = rooms.length ? [] : [{ what: 'noRooms', keys: [] }]
  const about = (what: PlanProblem['what'], keys: string[]) => keys.length && found.push({ what, keys })
  const keysOf = (wrong: (room: Room) => boolean) => rooms.filter(wrong).map(({ key }) => key)
  about(
    'outside',
    keysOf(
      ({ x, y, w, h }) => x < -nothing || y < -nothing || x + w > width + nothing || y + h > height + nothing,
    ),
  )
  about(
    'tooSmall',
    keysOf(({ w, h }) => Math.min(w, h) < smallestRoom - nothing),
  )
  about(
    'unnamed',
    keysOf(({ zh, en }) => !zh.trim() || !en.trim()),
  )
  for (const [at, one] of rooms.entries())
    for (const other of rooms.slice(at + 1)) {
      if (overlap(one, other)) about('overlap', [one.key, other.key])
      if (one.key === other.key || (one.zh.trim() && one.zh.trim() === other.zh.trim()))
        about('sameName', [one.key, other.key])
    }
  return found
}

/** The line nearest to a place: a wall of another room or the plan's edge when close, else the grid. */
export function snapped(at: number, walls: readonly number[]): number {
  const near = walls
    .filter((wall) => Math.abs(wall - at) <= pull)
    .toSorted((one, other) => Math.abs(one - at) - Math.abs(other - at))[0]
  return near ?? tidy(Math.round(at / grid) * grid)
}

/** A room carried so far, kept within the plan; one of its sides finds a wall. */
export function moved(plan: Plan, key: string, dx: number, dy: number): Plan {
  return changed(plan, key, (room) => {
    const walls = wallsOf(plan, key)
    return {
      ...room,
      x: tidy(between(carried(room.x + dx, room.w, walls.x), 0, plan.width - room.w)),
      y: tidy(between(carried(room.y + dy, room.h, walls.y), 0, plan.height - room.h)),
    }
  })
}

/** A room whose corner is pulled so far; it keeps its least size and stays within the plan. */
export function resized(plan: Plan, key: string, edge: Edge, dx: number, dy: number): Plan {
  return changed(plan, key, (room) => {
    const walls = wallsOf(plan, key)
    const across = stretched(room.x, room.w, dx, edge.endsWith('w'), walls.x, plan.width)
    const down = stretched(room.y, room.h, dy, edge.startsWith('n'), walls.y, plan.height)
    return { ...room, x: across.from, w: across.length, y: down.from, h: down.length }
  })
}

/** A room drawn between two points, named after its kind and numbered where there is one already. */
export function drawn(plan: Plan, kind: RoomKind, from: [number, number], to: [number, number]): Plan {
  const walls = wallsOf(plan, '')
  const side = (at: 0 | 1, lines: readonly number[], most: number) => {
    const [low, high] = [from[at], to[at]].toSorted((one, other) => one - other) as [number, number]
    const start = between(snapped(low, lines), 0, most - smallestRoom)
    return [start, Math.max(smallestRoom, between(snapped(high, lines), 0, most) - start)] as const
  }
  const [x, w] = side(0, walls.x, plan.width)
  const [y, h] = side(1, walls.y, plan.height)
  const room = { key: freeKey(plan, kind), kind, ...freeName(plan, kind), x, y, w: tidy(w), h: tidy(h) }
  return { ...plan, rooms: [...plan.rooms, room] }
}

/** A room on the first free ground, for whoever does not draw; over the others where nothing is free. */
export function added(plan: Plan, kind: RoomKind): Plan {
  const size = Math.min(3, plan.width, plan.height)
  for (let y = 0; y + size <= plan.height; y += 1)
    for (let x = 0; x + size <= plan.width; x += 1)
      if (!plan.rooms.some((room) => overlap(room, { x, y, w: size, h: size })))
        return drawn(plan, kind, [x, y], [x + size, y + size])
  return drawn(plan, kind, [0, 0], [size, size])
}

export const changed = (plan: Plan, key: string, change: (room: Room) => Room): Plan => ({
  ...plan,
  rooms: plan.rooms.map((room) => (room.key === key ? change(room) : room)),
})

/** A name that no other room has: 次卧, 次卧2. */
export function freeName({ rooms }: Plan, kind: RoomKind): { zh: string; en: string } {
  const { zh, en } = roomKinds[kind]
  for (let number = 1; ; number++) {
    const name = number === 1 ? { zh, en } : { zh: `${zh}${number}`, en: `${en} ${number}` }
    if (!rooms.some((room) => room.zh === name.zh)) return name
  }
}

function freeKey({ rooms }: Plan, kind: RoomKind): string {
  for (let number = 1; ; number++)
    if (!rooms.some(({ key }) => key === `${kind}${number}`)) return `${kind}${number}`
}

function wallsOf({ width, height, rooms }: Plan, but: string) {
  const others = rooms.filter(({ key }) => key !== but)
  return {
    x: [0, width, ...others.flatMap(({ x, w }) => [x, x + w])],
    y: [0, height, ...others.flatMap(({ y, h }) => [y, y + h])],
  }
}

/** Whichever end of a side is nearer to a wall leads. */
function carried(at: number, length: number, walls: readonly number[]): number {
  const [start, end] = [snapped(at, walls), snapped(at + length, walls) - length]
  return walls.includes(end + length) && !walls.includes(start) ? end : start
}

function stretched(
  from: number,
  length: number,
  by: number,
  isStart: boolean,
  walls: readonly number[],
  most: number,
) {
  const end = from + length
  if (!isStart) {
    const next = between(snapped(end + by, walls), from + smallestRoom, most)
    return { from, length: tidy(next - from) }
  }
  const start = between(snapped(from + by, walls), 0, end - smallestRoom)
  return { from: tidy(start), length: tidy(end - start) }
}

const between = (at: number, least: number, most: number) =>
  Math.min(Math.max(at, least), Math.max(most, least))
const tidy = (at: number) => Math.round(at * 1000) / 1000
