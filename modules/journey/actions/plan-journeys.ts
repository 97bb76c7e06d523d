import { projectsById } from '#modules/estate/index.ts'
import { localDateOf } from '#platform/calendar/index.ts'
import type { Work } from '#platform/work/index.ts'
import { differences, type Wanted } from '../differences.ts'
import type { Journey } from '../journey.ts'
import { plan } from '../plan.ts'
import { responsibleAmong } from '../responsible.ts'
import type { StandardSettings } from '../standard-settings.ts'
import { planStore, type Scope } from '../stores/plans.ts'
import { settingStore } from '../stores/settings.ts'
import { standardStore } from '../stores/standards.ts'
import { workdaysOf } from '../workdays.ts'
import { ensureStandard } from './ensure-standard.ts'

export interface Planned {
  added: number
  changed: number
}

/** How journeys follow from facts under the settings of a version of the standard, on each project's local day. */
export type Source = (settings: StandardSettings, today: (projectId: string) => string) => Journey[]

/**
 * Writes what differs between the stored journeys of a scope and those that follow from its facts. The caller has
 * locked the scope before reading the facts. A journey stays on the version of the standard with which it began.
 */
export async function planJourneys(
  work: Work,
  scope: Scope & { projectIds: readonly string[] },
  source: Source,
): Promise<Planned> {
  const store = planStore(work)
  const [currentId, kept, projects, workdays] = await Promise.all([
    ensureStandard(work),
    store.kept(scope),
    projectsById(work, scope.projectIds),
    workdaysOf(work),
  ])
  const days = new Map([...projects].map(([id, { timezone }]) => [id, localDateOf(work.now, timezone)]))
  const today = (projectId: string) => days.get(projectId)!
  const settings = await settingStore(work).open(
    [...projects.values()].map(({ id, timezone }) => ({ projectId: id, timezone, today: today(id) })),
  )
  const begun = new Map(
    kept.journeys.map((row) => [`${row.subjectKind} ${row.subjectId} ${row.originId}`, row.standardId]),
  )
  const standards = await standardStore(work).byIds([currentId, ...begun.values()])
  const wanted: Wanted[] = []
  for (const standard of standards.values())
    for (const journey of source(standard.settings, today)) {
      const { subjectKind, subjectId, originId, projectId, turnsOn } = journey
      if ((begun.get(`${subjectKind} ${subjectId} ${originId}`) ?? currentId) !== standard.id) continue
      const { plansFrom } = settings.get(projectId)!
      const made = plan(standard.actions, journey, {
        today: today(projectId),
        plansFrom,
        moveToWorkday: workdays(projectId),
      })
      wanted.push({ journey, standardId: standard.id, plan: made, replanOn: earlier(made.extendOn, turnsOn) })
    }
  const persons = wanted.flatMap(({ journey }) => journey.personId ?? [])
  const assigned = responsibleAmong(await store.assignments(scope.projectIds, scope.homeIds, persons))
  const changes = differences(kept, wanted, { newId: work.newId, responsible: assigned })
  await store.write(changes)
  return { added: changes.addActions.length, changed: changes.changeActions.length }
}

const earlier = (one: string | null, other: string | null) =>
  one === null || (other !== null && other < one) ? other : one
