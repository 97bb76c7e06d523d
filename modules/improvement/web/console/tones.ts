import type { Tone } from '#design/plain/tone.ts'
import type { ImprovementLine, OpinionLine, TalkLine } from './api.ts'

export const toneOfOpinion: Record<OpinionLine['state'], Tone> = {
  new: 'act',
  grouped: 'active',
  accepted: 'info',
  refused: 'off',
  done: 'done',
  answered: 'done',
}

export const toneOfImprovement: Record<ImprovementLine['state'], Tone> = {
  proposed: 'act',
  accepted: 'active',
  refused: 'off',
  done: 'done',
}

export const toneOfTelling: Record<ImprovementLine['telling'], Tone> = {
  none: 'idle',
  written: 'act',
  published: 'done',
}

export const toneOfTalk: Record<TalkLine['state'], Tone> = {
  draft: 'idle',
  announced: 'active',
  held: 'done',
  cancelled: 'off',
}
