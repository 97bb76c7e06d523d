import type { Tone } from './tone.ts'

/** The shape of a tone, so that nobody needs the colour: ring, dot, half disc, triangle, diamond, tick, dash. */
export function ToneMark({ tone, size = 12 }: { tone: Tone; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden="true" style={{ flex: 'none' }}>
      {shapes[tone]}
    </svg>
  )
}

const shapes: Record<Tone, React.ReactNode> = {
  idle: <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  info: <circle cx="6" cy="6" r="3.6" fill="currentColor" />,
  active: (
    <>
      <circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M6 1.6a4.4 4.4 0 0 1 0 8.8Z" fill="currentColor" />
    </>
  ),
  act: <path d="M6 .8 11.6 11H.4Z" fill="currentColor" />,
  late: <path d="M6 0l6 6-6 6-6-6Z" fill="currentColor" />,
  done: (
    <>
      <circle cx="6" cy="6" r="5.4" fill="currentColor" />
      <path
        d="M3.4 6.2 5.3 8 8.7 4.3"
        fill="none"
        stroke="var(--surface)"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
    </>
  ),
  off: <path d="M1.5 6h9" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />,
}
