import type { Changes, Kept } from './kept.ts'
import type { InTwoLanguages } from './standard-action.ts'

/** What a move changes of one action of the standard. */
export interface KeyChange {
  title: InTwoLanguages
  added: number
  /** No longer called for. */
  removed: number
  /** With another window, post or step. */
  moved: number
  /** Homes by way of example. */
  homeIds: string[]
}

const mostExamples = 3

/** Adds what planning would write to what was counted before, action by action. */
export function countChanges(
  counted: Readonly<Record<string, KeyChange>>,
  kept: Kept,
  changes: Changes,
  titleOf: (key: string) => InTwoLanguages,
): Record<string, KeyChange> {
  const known = new Map(kept.actions.map((row) => [row.id, row]))
  const result = structuredClone(counted) as Record<string, KeyChange>
  const count = (key: string, what: 'added' | 'removed' | 'moved', homeId: string | null) => {
    const change = (result[key] ??= { title: titleOf(key), added: 0, removed: 0, moved: 0, homeIds: [] })
    change[what]++
    if (homeId && change.homeIds.length < mostExamples && !change.homeIds.includes(homeId))
      change.homeIds.push(homeId)
  }
  for (const { key, homeId } of changes.addActions) count(key, 'added', homeId)
  for (const after of changes.changeActions) {
    const before = known.get(after.id)!
    if (before.isApplicable !== after.isApplicable)
      count(after.key, after.isApplicable ? 'added' : 'removed', after.homeId)
    else if (
      before.dueFrom !== after.dueFrom ||
      before.dueOn !== after.dueOn ||
      before.performer !== after.performer ||
      before.step !== after.step
    )
      count(after.key, 'moved', after.homeId)
  }
  return result
}
