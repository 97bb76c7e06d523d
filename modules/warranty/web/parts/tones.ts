import type { Tone } from '#design/plain/tone.ts'

export const toneOfStanding = {
  running: 'active',
  ending: 'act',
  past: 'off',
  designLife: 'done',
  unknown: 'idle',
} as const satisfies Record<string, Tone>

export const toneOfVisit = {
  invited: 'act',
  booked: 'active',
  done: 'done',
  absent: 'late',
  refused: 'late',
  waived: 'off',
} as const satisfies Record<string, Tone>

/** An open order that is late speaks louder than its state. */
export const toneOfOrder = ({
  state,
  isOverdue,
}: {
  state: 'open' | 'repaired' | 'reinspected'
  isOverdue: boolean
}): Tone => (isOverdue ? 'late' : ({ open: 'act', repaired: 'active', reinspected: 'done' } as const)[state])
