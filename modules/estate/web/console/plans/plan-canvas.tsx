import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { useLanguage } from '#design/language.ts'
import { useTexts } from '#design/texts.ts'
import { drawn, type Edge, grid, moved, overlap, resized } from '#design/plan/drawing.ts'
import type { Plan, Room } from '#design/plan/plan.ts'
import type { RoomKind } from '#design/plan/room-kinds.ts'
import styles from './plans.module.css'
import { texts } from './texts.ts'
import type { Drawing } from './use-drawing.ts'

type Point = [x: number, y: number]
type Drag = { from: Point; base: Plan } & (
  | { does: 'move'; key: string }
  | { does: 'resize'; key: string; edge: Edge }
  | { does: 'draw' }
)
const edges: readonly Edge[] = ['nw', 'ne', 'sw', 'se']
const arrows: Record<string, Point> = {
  ArrowLeft: [-grid, 0],
  ArrowRight: [grid, 0],
  ArrowUp: [0, -grid],
  ArrowDown: [0, grid],
}
/** A hand that trembles draws nothing. */
const leastDrag = 0.3

interface PlanCanvasProps {
  drawing: Drawing
  draws: RoomKind
  picture: { fileId: string; strength: number } | undefined
}

/** The plan to draw on, by mouse, finger and keyboard; a step is kept when the hand lets go. */
export function PlanCanvas({ drawing, draws, picture }: PlanCanvasProps) {
  const t = useTexts(texts)
  const language = useLanguage()
  const svg = useRef<SVGSVGElement>(null)
  const drag = useRef<Drag>(undefined)
  const [live, setLive] = useState<Plan>()
  const { chosen, choose, change } = drawing
  const plan = live ?? drawing.plan
  const { width, height, rooms } = plan
  const placeOf = ({ clientX, clientY }: PointerEvent): Point => {
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(svg.current!.getScreenCTM()!.inverse())
    return [x, y]
  }
  const begin =
    (what: { does: 'draw' } | { does: 'move'; key: string } | { does: 'resize'; key: string; edge: Edge }) =>
    (event: PointerEvent<SVGElement>) => {
      if (event.button !== 0) return
      event.stopPropagation()
      svg.current!.setPointerCapture(event.pointerId)
      drag.current = { ...what, from: placeOf(event), base: drawing.plan }
      choose(what.does === 'draw' ? undefined : what.key)
      if (what.does !== 'draw')
        svg.current!.querySelector<SVGElement>(`[data-room="${what.key}"]`)?.focus({ preventScroll: true })
    }
  const go = (event: PointerEvent) => {
    if (drag.current) setLive(afterDrag(drag.current, placeOf(event), draws))
  }
  const end = (event: PointerEvent) => {
    const held = drag.current
    drag.current = undefined
    setLive(undefined)
    if (!held) return
    const next = afterDrag(held, placeOf(event), draws)
    change(next)
    if (held.does === 'draw' && next !== held.base) choose(next.rooms.at(-1)!.key)
  }
  const onKey = (key: string) => (event: KeyboardEvent) => {
    const arrow = arrows[event.key]
    if (event.key === 'Delete' || event.key === 'Backspace')
      change({ ...plan, rooms: rooms.filter((room) => room.key !== key) })
    else if (event.key === 'Enter' || event.key === ' ') choose(key)
    else if (arrow) change(event.shiftKey ? resized(plan, key, 'se', ...arrow) : moved(plan, key, ...arrow))
    else return
    event.preventDefault()
  }
  const isWrong = (room: Room) => rooms.some((other) => other !== room && overlap(room, other))
  const held = rooms.find(({ key }) => key === chosen)
  return (
    <svg
      ref={svg}
      className={styles.canvas}
      viewBox={`-0.3 -0.3 ${width + 0.6} ${height + 0.6}`}
      role="group"
      aria-label={t.canvas}
      onPointerDown={begin({ does: 'draw' })}
      onPointerMove={go}
      onPointerUp={end}
      onPointerCancel={() => {
        drag.current = undefined
        setLive(undefined)
      }}
    >
      <defs>
        <pattern id="squares" width={1} height={1} patternUnits="userSpaceOnUse">
          <path d="M1 0H0V1" className={styles.square} />
        </pattern>
      </defs>
      {picture && (
        <image
          href={`/api/files/${picture.fileId}/screen`}
          width={width}
          height={height}
          opacity={picture.strength}
        />
      )}
      <rect width={width} height={height} className={styles.ground} fill="url(#squares)" />
      {rooms.map((room) => (
        <g
          key={room.key}
          data-room={room.key}
          role="button"
          tabIndex={0}
          aria-pressed={room.key === chosen}
          aria-label={t.room(room[language], round(room.w), round(room.h))}
          className={styles.room}
          data-wrong={isWrong(room) || undefined}
          onPointerDown={begin({ does: 'move', key: room.key })}
          onFocus={() => choose(room.key)}
          onKeyDown={onKey(room.key)}
        >
          <rect x={room.x} y={room.y} width={room.w} height={room.h} />
          <text x={room.x + room.w / 2} y={room.y + room.h / 2} fontSize={sizeFor(room[language], room)}>
            {room[language]}
          </text>
        </g>
      ))}
      {held &&
        edges.map((edge) => (
          <circle
            key={edge}
            className={styles.corner}
            data-edge={edge}
            cx={edge.endsWith('w') ? held.x : held.x + held.w}
            cy={edge.startsWith('n') ? held.y : held.y + held.h}
            r={0.24}
            onPointerDown={begin({ does: 'resize', key: held.key, edge })}
          />
        ))}
    </svg>
  )
}

function afterDrag(drag: Drag, to: Point, draws: RoomKind): Plan {
  const [dx, dy] = [to[0] - drag.from[0], to[1] - drag.from[1]]
  if (drag.does === 'move') return moved(drag.base, drag.key, dx, dy)
  if (drag.does === 'resize') return resized(drag.base, drag.key, drag.edge, dx, dy)
  const isMeant = Math.abs(dx) >= leastDrag && Math.abs(dy) >= leastDrag
  return isMeant ? drawn(drag.base, draws, drag.from, to) : drag.base
}

/** In units of the plan: as large as the room allows; a Chinese character is twice as wide as a letter. */
function sizeFor(name: string, { w, h }: Room): number {
  const ems = [...name].reduce((sum, letter) => sum + (letter > '\u2e80' ? 1 : 0.56), 0)
  return Math.min(0.42, (w * 0.92) / Math.max(ems, 1), h * 0.6)
}

const round = (length: number) => Math.round(length * 10) / 10
