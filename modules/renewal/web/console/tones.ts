import type { Tone } from '#design/plain/tone.ts'
import type { ProgrammeLine, WorkItem } from './api.ts'

export const toneOfProgramme = ({ stage, isOverdue }: Pick<ProgrammeLine, 'stage' | 'isOverdue'>): Tone =>
  stage === 'finished' ? 'done' : isOverdue ? 'late' : stage === 'listed' ? 'idle' : 'active'

export const toneOfItem: Record<WorkItem['state'], Tone> = {
  planned: 'idle',
  running: 'active',
  ended: 'act',
  accepted: 'done',
}
