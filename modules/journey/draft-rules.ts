import type { Breach } from './limits.ts'
import { breaches } from './limits.ts'
import type { StandardAction } from './standard-action.ts'
import type { Standard } from './standard.ts'

/** An action as a version below the group says it. */
export type OwnAction = StandardAction & { isSwitchedOff: boolean }

export interface BrokenAction {
  action: StandardAction
  breach: Breach
}

/** What a level below breaks of the levels above it; an action of its own space breaks nothing. */
export function brokenLimits(
  own: readonly OwnAction[],
  above: readonly Pick<Standard, 'byKey'>[],
): BrokenAction[] {
  return own.flatMap((action) => {
    const found = above.flatMap(({ byKey }) => {
      const upper = byKey.get(action.key)
      return upper ? breaches(upper, action) : []
    })
    const rules = new Map(found.map((breach) => [breach.rule, breach]))
    return [...rules.values()].map((breach) => ({ action, breach }))
  })
}
