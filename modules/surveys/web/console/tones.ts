import type { Tone } from '#design/plain/tone.ts'
import type { CallbackLine, ScriptLine } from './api.ts'

const toneOfState: Record<CallbackLine['state'], Tone> = {
  waiting: 'idle',
  planned: 'active',
  notReached: 'act',
  reached: 'done',
  declined: 'off',
  askedElsewhere: 'done',
  notApplicable: 'off',
}

/** A call whose days are over is late, one whose days have begun is to be made. */
export function toneOfCallback(
  { state, windowFrom, dueOn }: Pick<CallbackLine, 'state' | 'windowFrom' | 'dueOn'>,
  today: string,
): Tone {
  if (state === 'waiting' && dueOn < today) return 'late'
  return state === 'waiting' && windowFrom <= today ? 'act' : toneOfState[state]
}

export const toneOfScript: Record<ScriptLine['state'], Tone> = {
  draft: 'active',
  published: 'done',
  replaced: 'off',
}
