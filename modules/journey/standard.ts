import type { StandardAction } from './standard-action.ts'
import type { StandardSettings } from './standard-settings.ts'

/** One version of the standard, with everything that it inherits. */
export interface Standard {
  id: string
  /** Of the group's version where the node is null. */
  number: number
  nodeId: string | null
  publishedAt: Date | null
  settings: StandardSettings
  actions: readonly StandardAction[]
  byKey: ReadonlyMap<string, StandardAction>
}

/** A version with the actions of the one that it extends: its own win, what it switches off falls away. */
export function inherit(
  own: Omit<Standard, 'actions' | 'byKey'>,
  actions: readonly (StandardAction & { isSwitchedOff: boolean })[],
  above: Standard | null,
): Standard {
  const merged = new Map<string, StandardAction>(above?.byKey)
  for (const { isSwitchedOff, ...action } of actions)
    if (isSwitchedOff) merged.delete(action.key)
    else merged.set(action.key, action)
  const settings = { ...above?.settings, ...own.settings }
  return { ...own, settings, actions: [...merged.values()], byKey: merged }
}
