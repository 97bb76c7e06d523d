import { isSameValue } from './same-value.ts'
import type { Standard } from './standard.ts'
import type { StandardAction } from './standard-action.ts'
import { figuresOf, type SettingName, settingNames } from './standard-settings.ts'

/** What is compared of an action, in the order in which people read it. */
export const comparedFields = [
  'title',
  'step',
  'subject',
  'anchor',
  'after',
  'opens',
  'grace',
  'repeats',
  'nature',
  'performer',
  'sameVisitAs',
  'evidence',
  'customer',
  'customerDone',
  'shares',
  'countsIn',
  'optional',
  'limits',
  'guide',
  'pictures',
  'tag',
  'source',
] as const satisfies (keyof StandardAction)[]
export type ComparedField = (typeof comparedFields)[number]

export const comparedSettings = [...settingNames, 'seasonEndsOn'] as const
export type ComparedSetting = (typeof comparedSettings)[number]

export interface Comparison {
  added: StandardAction[]
  removed: StandardAction[]
  changed: { before: StandardAction; after: StandardAction; fields: ComparedField[] }[]
  unchanged: number
  /** The settings that differ. */
  settings: ComparedSetting[]
}

export type Compared = Pick<Standard, 'actions' | 'settings'>

/** What is different in a version: actions by their key, field by field. */
export function compareStandards(before: Compared, after: Compared): Comparison {
  const known = new Map(before.actions.map((action) => [action.key, action]))
  const kept = new Set(after.actions.map(({ key }) => key))
  const both = after.actions.flatMap((action) => {
    const old = known.get(action.key)
    return old ? [{ before: old, after: action, fields: fieldsThatDiffer(old, action) }] : []
  })
  const changed = both.filter(({ fields }) => fields.length > 0)
  return {
    added: after.actions.filter(({ key }) => !known.has(key)),
    removed: before.actions.filter(({ key }) => !kept.has(key)),
    changed,
    unchanged: both.length - changed.length,
    settings: comparedSettings.filter(
      (name) => !isSameValue(settingIn(before, name), settingIn(after, name)),
    ),
  }
}

/** What a version says of a setting, with what it leaves to lower levels. */
export function settingIn({ settings }: Pick<Standard, 'settings'>, name: ComparedSetting) {
  const { figures, limits, seasonEndsOn } = figuresOf(settings)
  return name === 'seasonEndsOn'
    ? { value: seasonEndsOn, limits: null }
    : { value: figures[name], limits: limits[name satisfies SettingName] }
}

/** The fields in which an action differs from what it was. */
export const fieldsThatDiffer = (before: StandardAction, after: StandardAction): ComparedField[] =>
  comparedFields.filter((field) => !isSameValue(before[field], after[field]))
