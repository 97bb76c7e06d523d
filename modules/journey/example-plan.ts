import type { IsoDate } from '#platform/calendar/index.ts'
import { fieldsThatDiffer } from './compare.ts'
import type { HomeFacts } from './facts.ts'
import { journeysOfHome } from './journeys-of-home.ts'
import { type PlannedAction, plan } from './plan.ts'
import type { Standard } from './standard.ts'
import { type InTwoLanguages, type StandardAction, standardAction } from './standard-action.ts'
import { type SettingFigures, settingsOf } from './standard-settings.ts'
import type { JourneyStep } from './step.ts'

/** One planned action of an example, marked by how it differs from the version in force. */
export interface ExampleLine {
  key: string
  occurrence: number
  step: JourneyStep
  title: InTwoLanguages
  what: 'same' | 'added' | 'removed' | 'moved' | 'changed'
  dueFrom: IsoDate
  dueOn: IsoDate
  wasDueOn: IsoDate | null
  performer: string
}

/** What of an action being written decides when it is planned. */
export type TriedAction = Pick<
  StandardAction,
  | 'key'
  | 'title'
  | 'step'
  | 'subject'
  | 'anchor'
  | 'after'
  | 'opens'
  | 'grace'
  | 'repeats'
  | 'nature'
  | 'performer'
>

/** A version as it would be with an action that somebody is writing. */
export function withTried(standard: Standard, action: TriedAction): Standard {
  const { repeats: _, after: __, ...spec } = action
  const blank = () =>
    standardAction({ ...spec, tag: 'OWN', source: '', guide: { zh: '', en: '' }, evidence: {} })
  const known = standard.byKey.get(action.key) ?? blank()
  const byKey = new Map(standard.byKey).set(action.key, { ...known, ...action })
  return { ...standard, actions: [...byKey.values()], byKey }
}

export type TriedSettings = Pick<SettingFigures, 'figures' | 'seasonEndsOn'>

/** A version as it would be with figures that somebody is writing; one that is empty and may not be stays as it was. */
export function withTriedSettings(standard: Standard, { figures, seasonEndsOn }: TriedSettings): Standard {
  const { settings } = standard
  const isWhole = figures.heatingSeasons === null || seasonEndsOn !== null
  const written = settingsOf({ figures, seasonEndsOn, limits: noLimits }, null)
  const { heating } = isWhole ? { heating: null, ...written } : settings
  const { warrantyMonths = {} } = written
  return { ...standard, settings: { ...settings, ...written, warrantyMonths, heating } }
}

const noLimits = {} as SettingFigures['limits']

interface ExampleDay {
  today: IsoDate
  moveToWorkday: (day: IsoDate) => IsoDate
}

/** The plans of one home under two versions, side by side in the order of their days. */
export function planDifferences(
  standard: Standard,
  current: Standard,
  facts: HomeFacts,
  day: ExampleDay,
): ExampleLine[] {
  const [wanted, known] = [planned(standard, facts, day), planned(current, facts, day)]
  const lines = [...wanted].map(([place, action]): ExampleLine => {
    const before = known.get(place)
    const rule = standard.byKey.get(action.key)!
    const isMoved = before && (before.dueFrom !== action.dueFrom || before.dueOn !== action.dueOn)
    const old = current.byKey.get(action.key)
    const isChanged = old && fieldsThatDiffer(old, rule).length > 0
    const what = !before ? 'added' : isMoved ? 'moved' : isChanged ? 'changed' : 'same'
    return { ...lineOf(action, rule.title), what, wasDueOn: isMoved ? before.dueOn : null }
  })
  const gone = [...known]
    .filter(([place]) => !wanted.has(place))
    .map(([, action]): ExampleLine => ({
      ...lineOf(action, current.byKey.get(action.key)!.title),
      what: 'removed',
      wasDueOn: null,
    }))
  return [...lines, ...gone].toSorted(
    (one, other) => compare(one.dueOn, other.dueOn) || compare(one.key, other.key),
  )
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/** Every action of every journey of the home, by journey, key and occurrence. */
function planned(standard: Standard, facts: HomeFacts, { today, moveToWorkday }: ExampleDay) {
  return new Map(
    journeysOfHome(facts, standard.settings, today).flatMap((journey) =>
      plan(standard.actions, journey, { today, plansFrom: journey.startedOn, moveToWorkday }).actions.map(
        (action) =>
          [`${journey.subjectKind} ${journey.originId} ${action.key} ${action.occurrence}`, action] as const,
      ),
    ),
  )
}

const lineOf = (
  { key, occurrence, step, dueFrom, dueOn, performer }: PlannedAction,
  title: InTwoLanguages,
) => ({
  key,
  occurrence,
  step,
  title,
  dueFrom,
  dueOn,
  performer,
})
