import { refusals } from '../errors.ts'
import type { TaskRow, TaskState } from '../tables.ts'

const words: Record<TaskState, { zh: string; en: string }> = {
  handedOver: { zh: '转出', en: 'handed over' },
  accepted: { zh: '接收', en: 'accepted' },
  returned: { zh: '退回', en: 'sent back' },
  done: { zh: '完成', en: 'done' },
  withdrawn: { zh: '撤回', en: 'withdrawn' },
}

/** A task ends once. */
export function refuseEnded({ state, ended_at }: TaskRow): void {
  if (ended_at) throw refusals.taskEnded({ state, stateZh: words[state].zh, stateEn: words[state].en })
}
