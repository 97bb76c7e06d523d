import type { JourneyStone } from './journey-path.tsx'

type State = JourneyStone['state']

const pebbles = [
  'M7 22C5 13 13 6 24 6s20 6 19 15-9 15-20 15S9 31 7 22Z',
  'M6 20C7 11 15 7 25 7s17 4 18 13-8 16-19 16S5 30 6 20Z',
  'M8 24C4 16 11 7 22 6s22 5 21 16-8 13-18 14S11 32 8 24Z',
]

/** A stone of the path with its number. */
export function StoneMark({ number, state }: { number: number; state: State }) {
  return (
    <svg width="50" height="44" viewBox="0 0 50 44" aria-hidden="true">
      {state === 'present' && <Glow x={25} y={21} />}
      <path
        d={pebbles[number % pebbles.length]}
        fill={paint[state].fill}
        stroke={paint[state].stroke}
        strokeWidth="1.6"
      />
      <text x="25" y="26.5" textAnchor="middle" fontSize="14" fontWeight="600" fill={paint[state].ink}>
        {number}
      </text>
    </svg>
  )
}

/** A lantern beside the path: it burns once its time has come. */
export function LanternMark({ state }: { state: State }) {
  const { fill, stroke } = paint[state]
  return (
    <svg width="50" height="44" viewBox="0 0 50 44" aria-hidden="true">
      {state === 'present' && <Glow x={25} y={22} />}
      <path d="M25 2v5" stroke={stroke} strokeWidth="1.6" strokeLinecap="round" />
      <path
        d="M19 9h12M19 35h12M25 35v6M22.5 41h5"
        stroke={stroke}
        strokeWidth="1.8"
        strokeLinecap="round"
        fill="none"
      />
      <path
        d="M19 9c-9 7-9 19 0 26h12c9-7 9-19 0-26Z"
        fill={state === 'present' ? 'var(--lamp)' : fill}
        stroke={stroke}
        strokeWidth="1.6"
      />
      <path
        d="M22.5 9.5c-4 7-4 18 0 25M27.5 9.5c4 7 4 18 0 25"
        stroke={stroke}
        strokeWidth="1"
        fill="none"
        opacity=".55"
      />
    </svg>
  )
}

function Glow({ x, y }: { x: number; y: number }) {
  return (
    <g className="journey-glow">
      <circle cx={x} cy={y} r="21" fill="var(--lamp)" opacity=".22" />
      <circle cx={x} cy={y} r="16" fill="var(--lamp)" opacity=".3" />
    </g>
  )
}

const paint: Record<State, { fill: string; stroke: string; ink: string }> = {
  past: { fill: 'var(--jade)', stroke: 'var(--jade)', ink: 'var(--on-jade)' },
  present: { fill: 'var(--lamp)', stroke: 'var(--persimmon)', ink: '#3A2507' },
  future: { fill: 'var(--surface)', stroke: 'var(--edge)', ink: 'var(--ink-faint)' },
}
