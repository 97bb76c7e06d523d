import type { RoomKind } from './room-kinds.ts'

/** A room as a rectangle in the units of its plan. */
export interface Room {
  key: string
  /** What it is for; a room of the usual plan says it by its key. */
  kind?: RoomKind | undefined
  zh: string
  en: string
  x: number
  y: number
  w: number
  h: number
}

/** A home from above, the south at the bottom; nothing of it is measured. */
export interface Plan {
  width: number
  height: number
  rooms: Room[]
}
