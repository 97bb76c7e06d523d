import { staffActor } from '#modules/identity/index.ts'
import { agreeAppraisal, holdTalk, ratePerson, rateSelf } from '#modules/workplace/actions/appraise.ts'
import { endPeriod, openPeriod } from '#modules/workplace/actions/manage-periods.ts'
import { planTraining } from '#modules/workplace/actions/train.ts'
import type { Rating } from '#modules/workplace/appraisal.ts'
import { libraryView } from '#modules/workplace/queries/get-library.ts'
import { addDays, addMonths } from '#platform/calendar/index.ts'
import type { StaffActor, Work } from '#platform/work/index.ts'
import { appraised, demoTraining, standingOut } from '../content/appraisals.ts'
import { build, type Stage, type World } from '../world.ts'

/** The appraisals of a city: the last half-year closed with its sums, the present one begun, a training planned. */
export const appraisals: Stage = {
  name: 'appraisals',
  run: async (world) => {
    const { manager, nodeId, keys } = await build(world, lookUp)
    const manages = <T>(run: (work: Work) => Promise<T>) => acts(world, manager, 'workplace.manage', run)
    const last = await manages((work) => openPeriod(work, { nodeId, on: addMonths(world.today, -6) }))
    for (const person of appraised) await goThrough(world, last.id, keys, person)
    await manages((work) => endPeriod(work, last.id, 1))
    const now = await manages((work) => openPeriod(work, { nodeId }))
    const engineer = await build(world, (work) => appraisalOf(work, now.id, 'engineer'))
    await acts(world, engineer.person, 'workplace.own', (work) =>
      rateSelf(work, engineer.id, { version: 1, ratings: ratingsOf(keys, 4, 3) }),
    )
    await manages((work) => planTraining(work, { ...demoTraining, nodeId, heldOn: addDays(world.today, 10) }))
  },
}

async function goThrough(
  world: World,
  periodId: string,
  keys: readonly string[],
  { username, self, rated, needs, result }: (typeof appraised)[number],
): Promise<void> {
  const { id, person, supervisor } = await build(world, (work) => appraisalOf(work, periodId, username))
  const leads = (run: (work: Work) => Promise<unknown>) => acts(world, supervisor, 'workplace.appraise', run)
  const own = (run: (work: Work) => Promise<unknown>) => acts(world, person, 'workplace.own', run)
  await own((work) => rateSelf(work, id, { version: 1, ratings: ratingsOf(keys, self, username.length) }))
  await leads((work) =>
    ratePerson(work, id, { version: 2, ratings: ratingsOf(keys, rated, username.length + 1) }),
  )
  const talkOn = addDays(world.today, -30)
  await leads((work) => holdTalk(work, id, { version: 3, talkOn, result, needs: [...needs] }))
  await own((work) => agreeAppraisal(work, id, { version: 4 }))
}

/** Threes and fours in a pattern of the person's own, and what stands out with an example. */
const ratingsOf = (keys: readonly string[], usual: number, pattern: number): Rating[] =>
  keys.map((key, at) => {
    const special = standingOut.find((one) => one.key === key)
    if (special) return { key, rating: usual + special.by, example: special.example }
    return { key, rating: (at * pattern) % 5 === pattern % 3 ? 7 - usual : usual }
  })

const acts = <T>(world: World, actor: StaffActor, permission: string, run: (work: Work) => Promise<T>) =>
  world.database.withWork({ actor, permission, action: 'demo' }, run)

async function appraisalOf(work: Work, periodId: string, username: string) {
  const [row] = await work.sql<{ id: string; staffId: string; supervisorId: string }>(
    `SELECT a.id, a.staff_id AS "staffId", a.supervisor_id AS "supervisorId" FROM workplace.appraisal a
       JOIN identity.account i ON i.staff_id = a.staff_id AND i.username = $2 WHERE a.period_id = $1`,
    [periodId, username],
  )
  return {
    id: row!.id,
    person: (await staffActor(work, row!.staffId))!,
    supervisor: (await staffActor(work, row!.supervisorId))!,
  }
}

async function lookUp(work: Work) {
  const [row] = await work.sql<{ id: string; nodeId: string }>(
    `SELECT i.staff_id AS id, a.node_id AS "nodeId" FROM identity.account i
       JOIN organization.appointment a ON a.staff_id = i.staff_id WHERE i.username = 'manager'`,
  )
  const { editions } = await libraryView(work, 'qualities')
  return {
    manager: (await staffActor(work, row!.id))!,
    nodeId: row!.nodeId,
    keys: editions[0]!.items.map(({ key }) => key),
  }
}
