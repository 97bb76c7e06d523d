import {
  type ComparedField,
  compareStandards,
  type Compared,
  type ComparedSetting,
  fieldsThatDiffer,
  settingIn,
} from './compare.ts'
import { isSameValue } from './same-value.ts'
import type { StandardAction } from './standard-action.ts'
import { figuresOf, type SettingFigures } from './standard-settings.ts'

/**
 * The group's standard with what a newer release of the product brings since the group last took it over: what the group
 * never touched becomes new, what it wrote otherwise itself stays.
 */
export function takenOver(
  current: Compared,
  { since, brought }: { since: Compared; brought: Compared },
): { actions: StandardAction[]; settings: SettingFigures } {
  const news = compareStandards(since, brought)
  const byKey = new Map(current.actions.map((action) => [action.key, action]))
  const isUntouched = (before: StandardAction) => {
    const now = byKey.get(before.key)
    return now !== undefined && fieldsThatDiffer(now, before).length === 0
  }
  const replaced = new Map(
    news.changed.filter(({ before }) => isUntouched(before)).map(({ after }) => [after.key, after]),
  )
  const dropped = new Set(news.removed.filter(isUntouched).map(({ key }) => key))
  const actions = current.actions
    .filter(({ key }) => !dropped.has(key))
    .map((action) => replaced.get(action.key) ?? action)
  const order = brought.actions.map(({ key }) => key)
  for (const action of news.added.filter(({ key }) => !byKey.has(key))) {
    // A new action stands behind the one that it follows in the method.
    const before = order[order.indexOf(action.key) - 1]
    actions.splice(actions.findIndex(({ key }) => key === before) + 1, 0, action)
  }
  return { actions, settings: settingsTakenOver(current, { since, brought, names: news.settings }) }
}

/** Something that a newer release and the group both changed: the group's words stay, and the release's stand beside them. */
export interface KeptAction {
  ours: StandardAction
  /** Null where the release no longer has the action. */
  theirs: StandardAction | null
  fields: ComparedField[]
}

/** What the group keeps of its own although the release says it otherwise since the group last took it over. */
export function keptOwn(
  current: Compared,
  { since, brought }: { since: Compared; brought: Compared },
): { actions: KeptAction[]; settings: ComparedSetting[] } {
  const news = compareStandards(since, brought)
  const byKey = new Map(current.actions.map((action) => [action.key, action]))
  const isTouched = (before: StandardAction) => {
    const now = byKey.get(before.key)
    return now !== undefined && fieldsThatDiffer(now, before).length > 0
  }
  const changed = news.changed.flatMap(({ before, after, fields }): KeptAction[] => {
    const ours = byKey.get(after.key)!
    const other = isTouched(before) ? fields.filter((field) => !isSameValue(ours[field], after[field])) : []
    return other.length > 0 ? [{ ours, theirs: after, fields: other }] : []
  })
  const removed = news.removed
    .filter(isTouched)
    .map(({ key }): KeptAction => ({ ours: byKey.get(key)!, theirs: null, fields: [] }))
  const settings = news.settings.filter((name) => {
    const ours = settingIn(current, name)
    return [since, brought].every((other) => !isSameValue(ours, settingIn(other, name)))
  })
  return { actions: [...changed, ...removed], settings }
}

function settingsTakenOver(
  current: Compared,
  { since, brought, names }: { since: Compared; brought: Compared } & { names: readonly ComparedSetting[] },
): SettingFigures {
  const settings = figuresOf(current.settings)
  const theirs = figuresOf(brought.settings)
  for (const name of names) {
    if (!isSameValue(settingIn(current, name), settingIn(since, name))) continue
    if (name === 'seasonEndsOn') settings.seasonEndsOn = theirs.seasonEndsOn
    else {
      settings.figures[name] = theirs.figures[name]
      settings.limits[name] = theirs.limits[name]
    }
  }
  return settings
}
