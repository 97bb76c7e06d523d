import { projectsById } from '#modules/estate/index.ts'
import { type IsoDate, localDateOf } from '#platform/calendar/index.ts'
import type { Work } from '#platform/work/index.ts'
import { differences, type Wanted } from '../differences.ts'
import type { Journey } from '../journey.ts'
import type { Changes, JourneyRow, Kept } from '../kept.ts'
import { planOnVersions } from '../plan-on-versions.ts'
import { inForce } from '../queries/in-force.ts'
import { responsibleAmong } from '../responsible.ts'
import type { Standard } from '../standard.ts'
import type { StandardSettings } from '../standard-settings.ts'
import { planStore, type Scope } from '../stores/plans.ts'
import { settingStore } from '../stores/settings.ts'
import { standardStore } from '../stores/standards.ts'
import { workdaysOf } from '../workdays.ts'
import { ensureStandard } from './ensure-standard.ts'
import { fulfil } from './fulfil.ts'

export interface Planned {
  added: number
  changed: number
}

/** How journeys follow from facts under the settings of a version of the standard, on each project's local day. */
export type Source = (settings: StandardSettings, today: (projectId: string) => string) => Journey[]

/** Open journeys that move to another version while they are planned. */
export interface Moving {
  /** The version to which those of each project move. */
  to: ReadonlyMap<string, string>
  /** Hears what that changes. */
  tell: (kept: Kept, changes: Changes, standards: ReadonlyMap<string, Standard>) => void
  /** Only looks, writes nothing. */
  isLook: boolean
}

/** What is special about planning this time. */
export interface Manner extends Partial<Moving> {
  /** How the differences are written. */
  write?: (work: Work, changes: Changes) => Promise<void>
}

/**
 * Writes what differs between the stored journeys of a scope and those that follow from its facts. The caller has
 * locked the scope before reading the facts. A new journey begins on the version in force for its project; a running one
 * stays on the version with which it began until somebody moves it.
 */
export async function planJourneys(
  work: Work,
  scope: Scope & { projectIds: readonly string[] },
  source: Source,
  { write, ...moving }: Manner = {},
): Promise<Planned> {
  const store = planStore(work)
  const [current, kept, projects, workdays] = await Promise.all([
    ensureStandard(work).then((groupId) => inForce(work, scope.projectIds, groupId)),
    store.kept(scope),
    projectsById(work, scope.projectIds),
    workdaysOf(work),
  ])
  const days = new Map([...projects].map(([id, { timezone }]) => [id, localDateOf(work.now, timezone)]))
  const today = (projectId: string) => days.get(projectId)!
  const settings = await settingStore(work).open(
    [...projects.values()].map(({ id, timezone }) => ({ projectId: id, timezone, today: today(id) })),
  )
  const begun = new Map(kept.journeys.map((row) => [identityOf(row), versionsOf(row, today, moving)]))
  const standards = await standardStore(work).byIds([
    ...current.values(),
    ...[...begun.values()].flatMap(({ standardId, earlierVersions }) => [
      standardId,
      ...(earlierVersions ?? []).map((earlier) => earlier.standardId),
    ]),
  ])
  const journeys = new Map(
    [...standards].map(([id, standard]) => [
      id,
      new Map(source(standard.settings, today).map((journey) => [identityOf(journey), journey])),
    ]),
  )
  const wanted: Wanted[] = []
  for (const [id, ofVersion] of journeys)
    for (const [identity, journey] of ofVersion) {
      const { projectId, turnsOn } = journey
      const versions = begun.get(identity)
      const standardId = versions?.standardId ?? current.get(projectId)!
      if (standardId !== id) continue
      const earlier = versions?.earlierVersions ?? []
      const made = planOnVersions(
        [...earlier, { standardId, until: null }].map((version, index) => ({
          standard: standards.get(version.standardId)!,
          journey: journeys.get(version.standardId)!.get(identity) ?? journey,
          since: earlier[index - 1]?.until ?? null,
        })),
        {
          today: today(projectId),
          plansFrom: settings.get(projectId)!.plansFrom,
          moveToWorkday: workdays(projectId),
        },
      )
      const replanOn = earlierOf(made.extendOn, turnsOn)
      wanted.push({ journey, standardId, earlierVersions: versions?.earlierVersions, plan: made, replanOn })
    }
  const persons = wanted.flatMap(({ journey }) => journey.personId ?? [])
  const responsible = responsibleAmong(await store.assignments(scope.projectIds, scope.homeIds, persons))
  const leaving = new Map(
    kept.journeys
      .filter((row) => begun.get(identityOf(row))!.standardId !== row.standardId)
      .map((row) => [row.id, row.standardId]),
  )
  const changes = differences(kept, wanted, { newId: work.newId, responsible, leaving })
  if (!moving.isLook) {
    await (write ? write(work, changes) : store.write(changes))
    await fulfil(work, scope)
  }
  moving.tell?.(kept, changes, standards)
  return { added: changes.addActions.length, changed: changes.changeActions.length }
}

const identityOf = ({
  subjectKind,
  subjectId,
  originId,
}: Pick<Journey, 'subjectKind' | 'subjectId' | 'originId'>) => `${subjectKind} ${subjectId} ${originId}`

/** The versions of a stored journey, with the one to which it moves where it is open. */
function versionsOf(
  row: JourneyRow,
  today: (projectId: string) => IsoDate,
  moving: Partial<Moving>,
): Pick<JourneyRow, 'standardId' | 'earlierVersions'> {
  const to = moving.to?.get(row.projectId)
  const isOpen =
    row.endedBy !== 'cancelled' && (row.endedOn === null || row.endedOn > (today(row.projectId) ?? ''))
  if (!to || to === row.standardId || !isOpen) return row
  const left = { standardId: row.standardId, until: today(row.projectId) }
  return { standardId: to, earlierVersions: [...(row.earlierVersions ?? []), left] }
}

const earlierOf = (one: string | null, other: string | null) =>
  one === null || (other !== null && other < one) ? other : one
