import { AppLink } from '#design/link.tsx'
import styles from './loyalty.module.css'

export interface Spot {
  key: string
  x: number
  y: number
  name: string
  /** What a reader of screens hears. */
  label: string
  to: string
}

interface ScatterProps {
  spots: readonly Spot[]
  across: string
  upward: string
  say: { x: (value: number) => string; y: (value: number) => string }
}

const size = { width: 640, height: 340, left: 64, right: 40, top: 44, bottom: 52 }
const inner = { width: size.width - size.left - size.right, height: size.height - size.top - size.bottom }

/** Points of which each leads to the cases behind it. */
export function Scatter({ spots, across, upward, say }: ScatterProps) {
  const x = scaleOf(spots.map((spot) => spot.x))
  const y = scaleOf(spots.map((spot) => spot.y))
  const atX = (value: number) => size.left + x.part(value) * inner.width
  const atY = (value: number) => size.top + (1 - y.part(value)) * inner.height
  return (
    <svg
      className={styles.scatter}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="group"
      aria-label={`${across} · ${upward}`}
    >
      {x.ticks.map((tick) => (
        <g key={tick} className={styles.axis}>
          <line x1={atX(tick)} x2={atX(tick)} y1={size.top} y2={size.top + inner.height} />
          <text x={atX(tick)} y={size.top + inner.height + 20} textAnchor="middle">
            {say.x(tick)}
          </text>
        </g>
      ))}
      {y.ticks.map((tick) => (
        <g key={tick} className={styles.axis}>
          <line x1={size.left} x2={size.left + inner.width} y1={atY(tick)} y2={atY(tick)} />
          <text x={size.left - 8} y={atY(tick) + 4} textAnchor="end">
            {say.y(tick)}
          </text>
        </g>
      ))}
      <text className={styles.name} x={size.left + inner.width} y={size.height - 8} textAnchor="end">
        {across}
      </text>
      <text className={styles.name} x={4} y={20}>
        {upward}
      </text>
      {spots.map(({ key, name, label, to, ...at }) => (
        <AppLink key={key} to={to} aria-label={label}>
          <g className={styles.spot}>
            <title>{label}</title>
            <circle cx={atX(at.x)} cy={atY(at.y)} r={7} />
            <text
              x={atX(at.x) + (x.part(at.x) > 0.8 ? -11 : 11)}
              y={atY(at.y) + 4}
              textAnchor={x.part(at.x) > 0.8 ? 'end' : 'start'}
            >
              {name}
            </text>
          </g>
        </AppLink>
      ))}
    </svg>
  )
}

/** From a round figure below the least to one above the most, with four steps between. */
function scaleOf(values: readonly number[]) {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const step = roundUp((most - least || Math.abs(most) || 1) / 4)
  const from = Math.floor(least / step) * step
  const until = Math.max(from + step, Math.ceil(most / step) * step)
  const count = Math.round((until - from) / step)
  return {
    ticks: Array.from({ length: count + 1 }, (_, at) => from + at * step),
    part: (value: number) => (value - from) / (until - from),
  }
}

function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return ([1, 2, 2.5, 5, 10].find((one) => one * power >= value) ?? 10) * power
}
