import type { MouseEvent } from 'react'
import { useLanguage } from '../language.ts'
import styles from './home-plan.module.css'

/** A room as a rectangle in the units of its plan. */
interface Room {
  key: string
  zh: string
  en: string
  x: number
  y: number
  w: number
  h: number
}

/** A place on a plan: a room, and where in the whole plan from 0 to 1 when somebody pointed. */
export interface PlanPoint {
  room: string
  x?: number | undefined
  y?: number | undefined
}

interface HomePlanProps {
  plan: { width: number; height: number; rooms: readonly Room[] }
  /** Words for those who do not see it. */
  label: string
  point?: PlanPoint | undefined
  /** Makes the rooms buttons. */
  onPick?: (point: PlanPoint) => void
  isSmall?: boolean
}

/** A home from above, drawn from its rooms; places are pointed at, not typed. */
export function HomePlan({ plan, label, point, onPick, isSmall = false }: HomePlanProps) {
  const language = useLanguage()
  const share = (part: number, whole: number) => `${(part / whole) * 100}%`
  const dot = point && spotOf(plan, point)
  const pick = (room: Room) => (event: MouseEvent<HTMLElement>) => {
    const whole = event.currentTarget.parentElement!.getBoundingClientRect()
    // The keyboard points at the room as a whole.
    const x = event.detail > 0 ? within((event.clientX - whole.left) / whole.width) : undefined
    const y = event.detail > 0 ? within((event.clientY - whole.top) / whole.height) : undefined
    onPick!({ room: room.key, ...(x !== undefined && { x, y }) })
  }
  return (
    <div
      className={isSmall ? `${styles.plan} ${styles.small}` : styles.plan}
      role={onPick ? 'group' : 'img'}
      aria-label={label}
      style={{ aspectRatio: `${plan.width} / ${plan.height}` }}
    >
      {plan.rooms.map((room) => {
        const place = {
          left: share(room.x, plan.width),
          top: share(room.y, plan.height),
          width: share(room.w, plan.width),
          height: share(room.h, plan.height),
        }
        const isHere = room.key === point?.room
        return onPick ? (
          <button
            key={room.key}
            type="button"
            className={styles.room}
            style={place}
            aria-pressed={isHere}
            onClick={pick(room)}
          >
            {room[language]}
          </button>
        ) : (
          <span key={room.key} className={styles.room} style={place} data-here={isHere || undefined}>
            {!isSmall || isHere ? room[language] : ''}
          </span>
        )
      })}
      {dot && <span className={styles.dot} style={{ left: `${dot.x * 100}%`, top: `${dot.y * 100}%` }} />}
    </div>
  )
}

/** Where the dot stands: where somebody pointed, else in the middle of the room. */
function spotOf({ width, height, rooms }: HomePlanProps['plan'], { room: key, x, y }: PlanPoint) {
  if (x !== undefined && y !== undefined) return { x, y }
  const room = rooms.find((one) => one.key === key)
  return room && { x: (room.x + room.w / 2) / width, y: (room.y + room.h / 2) / height }
}

const within = (share: number) => Math.round(Math.min(Math.max(share, 0), 1) * 1000) / 1000
