import { isoDay } from '#design/plain/time-words.ts'
import type { Pebble } from '../use-lanes.ts'
import type { ActionLine } from './api.ts'

/** Actions as they lie on the picture of a journey; what is not called for any more lies nowhere. */
export const pebblesOf = (actions: readonly ActionLine[]): Pebble[] =>
  actions.flatMap(({ id, step, state, doneAt, dueOn, title }): Pebble[] => {
    if (doneAt) return [{ id, step, on: isoDay(new Date(doneAt)), kind: 'done', title }]
    if (state === 'overdue') return [{ id, step, on: dueOn, kind: 'late', title }]
    return state === 'due' || state === 'notDue' ? [{ id, step, on: dueOn, kind: 'ahead', title }] : []
  })
