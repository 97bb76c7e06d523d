import { everyStaffRole } from '#modules/organization/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { actorName, orTaken, versionedRecords, type Work } from '#platform/work/index.ts'
import type { Urgency } from '../case.ts'
import type { TargetName } from '../clock.ts'
import { refusals } from '../errors.ts'
import { keptLadder } from '../kept-ladder.ts'

interface RungTerms {
  targets: TargetName[]
  minutes: number
  level: number
}

/** Adds a rung to the ladder of a severity; one for the same moment and level is there once. */
export async function addRung(
  work: Work,
  { urgency, targets, minutes, level }: RungTerms & { urgency: Urgency },
) {
  await refuseBelowTheGroup(work)
  await orTaken(
    () =>
      work.sql(
        'INSERT INTO cases.ladder_rung (id, urgency, targets, minutes, level, changed_by) VALUES ($1, $2, $3, $4, $5, $6)',
        [work.newId(), urgency, targets, minutes, level, actorName(work)],
      ),
    {},
    (options) => refusals.rungExists({}, options),
  )
  return keptLadder(work)
}

/** Changes a rung, or whether it is used. */
export async function changeRung(
  work: Work,
  rungId: string,
  { version, ...changes }: RungTerms & { version: number; active: boolean },
) {
  await refuseBelowTheGroup(work)
  await orTaken(
    () => versionedRecords(work).change('cases.ladder_rung', rungId, version, changes),
    {},
    (options) => refusals.rungExists({}, options),
  )
  return keptLadder(work)
}

/** Changes how a level is called and who is told at it. */
export async function changeLevel(
  work: Work,
  levelId: string,
  { version, ...changes }: { version: number; zh: string; en: string; roles: string[] },
) {
  await refuseBelowTheGroup(work)
  if (changes.roles.some((role) => !(everyStaffRole as readonly string[]).includes(role)))
    throw common.invalidInput(
      { count: 1 },
      { fields: [{ path: 'body.roles', zh: '没有这个角色', en: 'There is no such role' }] },
    )
  await versionedRecords(work).change('cases.ladder_level', levelId, version, changes)
  return keptLadder(work)
}

/** Changes the hours in which nobody is told, except of danger. */
export async function changeQuietHours(
  work: Work,
  { version, from, until }: { version: number; from: number; until: number },
) {
  await refuseBelowTheGroup(work)
  const { quiet } = await keptLadder(work)
  await versionedRecords(work).change('cases.ladder_quiet', quiet.id, version, {
    from_minute: from,
    until_minute: until,
  })
  return keptLadder(work)
}

async function refuseBelowTheGroup(work: Work): Promise<void> {
  const [reach] = await work.sql<{ all: boolean }>('SELECT scope.sees_everything() AS all', [])
  if (!reach?.all) throw refusals.ladderAbove()
}
