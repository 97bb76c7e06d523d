import type { Words } from '#design/texts.ts'
import type { OwnAction, OwnHome } from './api.ts'

/** A day behind us: the steps that began on it, and what was done, person by person. */
export interface Day {
  on: string
  steps: Words[]
  deeds: { by: OwnAction['doneBy']; actions: OwnAction[] }[]
}

/** The days behind us, the latest first. */
export function walked({ done, steps }: Pick<OwnHome, 'done' | 'steps'>): Day[] {
  const begun = Map.groupBy(
    steps.filter(({ state, enteredOn }) => state !== 'future' && enteredOn),
    ({ enteredOn }) => enteredOn!,
  )
  const doneOn = Map.groupBy(done, (action) => action.doneOn!)
  return [...new Set([...doneOn.keys(), ...begun.keys()])]
    .toSorted()
    .toReversed()
    .map((on) => ({
      on,
      steps: (begun.get(on) ?? []).map(({ name }) => name),
      deeds: [...Map.groupBy(doneOn.get(on) ?? [], ({ doneBy }) => doneBy?.id)].map(([, actions]) => ({
        by: actions[0]!.doneBy,
        actions,
      })),
    }))
}

/** Something that lies ahead: an action in sight, or one that is to be expected once we are there. */
export interface Coming {
  key: string
  on: string
  title: Words
  action: OwnAction | null
}

/** What lies ahead, the nearest last, so that it stands next to today. */
export function ahead({ next, ahead: expected }: Pick<OwnHome, 'next' | 'ahead'>): Coming[] {
  return [
    ...next.map((action) => ({ key: action.id, on: action.dueOn, title: action.title, action })),
    ...expected.map(({ key, aboutOn, title }) => ({ key, on: aboutOn, title, action: null })),
  ].toSorted((one, other) => (one.on < other.on ? 1 : -1))
}
