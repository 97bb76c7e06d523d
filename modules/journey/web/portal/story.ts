import type { Words } from '#design/texts.ts'
import type { OwnAction, OwnHome } from './api.ts'

/** One thing on our way: what was done, a step that began, or what lies ahead. */
export type Entry =
  | { kind: 'done'; key: string; on: string; action: OwnAction }
  | { kind: 'step'; key: string; on: string; name: Words }
  | { kind: 'ahead'; key: string; on: string; title: Words; action: OwnAction | null }

const newestFirst = (one: Entry, other: Entry) => (one.on === other.on ? rank(one) - rank(other) : one.on < other.on ? 1 : -1)
/** On its day, a step begins before anything is done in it; told backwards, it comes last. */
const rank = ({ kind }: Entry) => (kind === 'step' ? 1 : 0)

/** What was, the latest first: deeds, and the days on which steps began. */
export function walked({ done, steps }: OwnHome): Entry[] {
  return [
    ...done.map((action): Entry => ({ kind: 'done', key: action.id, on: action.doneOn!, action })),
    ...steps.flatMap(({ step, state, enteredOn, name }): Entry[] => (state !== 'future' && enteredOn ? [{ kind: 'step', key: step, on: enteredOn, name }] : [])),
  ].toSorted(newestFirst)
}

/** What lies ahead, the nearest last, so that it stands next to today. */
export function ahead({ next, ahead: expected, steps }: OwnHome): Entry[] {
  return [
    ...next.map((action): Entry => ({ kind: 'ahead', key: action.id, on: action.dueOn, title: action.title, action })),
    ...expected.map(({ key, aboutOn, title }): Entry => ({ kind: 'ahead', key, on: aboutOn, title, action: null })),
    ...steps.flatMap(({ step, state, enteredOn, name }): Entry[] => (state === 'future' && enteredOn ? [{ kind: 'step', key: step, on: enteredOn, name }] : [])),
  ].toSorted(newestFirst)
}
