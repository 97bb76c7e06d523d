import type { StandardAction } from './standard-action.ts'
import type { StandardLevel } from './standard-level.ts'
import { inheritSettings, type OwnSettings, type StandardSettings } from './standard-settings.ts'

/** One version of the standard, with everything that it inherits. */
export interface Standard extends StandardLevel {
  id: string
  /** Counts within its level. */
  number: number
  publishedAt: Date | null
  settings: StandardSettings
  /** The version that it extends. */
  above: Standard | null
  actions: readonly StandardAction[]
  byKey: ReadonlyMap<string, StandardAction>
}

/** A version with the actions of the one that it extends: its own win, what it switches off falls away. */
export function inherit(
  own: Omit<Standard, 'actions' | 'byKey' | 'above' | 'settings'> & { settings: OwnSettings },
  actions: readonly (StandardAction & { isSwitchedOff: boolean })[],
  above: Standard | null,
): Standard {
  const merged = new Map<string, StandardAction>(above?.byKey)
  for (const { isSwitchedOff, ...action } of actions)
    if (isSwitchedOff) merged.delete(action.key)
    else merged.set(action.key, action)
  const settings = inheritSettings(own.settings, above?.settings)
  return { ...own, settings, above, actions: [...merged.values()], byKey: merged }
}

/** The versions on which it stands, the nearest first. */
export function levelsAbove({ above }: Pick<Standard, 'above'>): Standard[] {
  return above ? [above, ...levelsAbove(above)] : []
}
