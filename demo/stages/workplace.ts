import { staffActor } from '#modules/identity/index.ts'
import { acknowledgeConduct } from '#modules/workplace/actions/acknowledge.ts'
import { answerCheck } from '#modules/workplace/actions/answer-check.ts'
import { enterCheck } from '#modules/workplace/actions/enter-check.ts'
import { beginEdition, editEdition } from '#modules/workplace/actions/write-edition.ts'
import { addDays } from '#platform/calendar/index.ts'
import type { StaffActor, Work } from '#platform/work/index.ts'
import { checks, nextRule, readers } from '../content/conduct.ts'
import { build, type Stage, type World } from '../world.ts'

/** How people here treat customers: who read the code, two checks with a measure, and the next edition on its way. */
export const workplace: Stage = {
  name: 'workplace',
  run: async (world) => {
    const people = await build(world, personasOf)
    const does = <T>(username: string, permission: string, run: (work: Work) => Promise<T>) =>
      world.database.withWork({ actor: people.get(username)!, permission, action: 'demo' }, run)
    const { editions } = await does('admin', 'workplace.write', (work) => beginEdition(work, 'conduct'))
    const [draft, inForce] = editions
    const items = [...draft!.items.map((item) => ({ ...item })), { ...nextRule, roles: [] }]
    await does('admin', 'workplace.write', (work) =>
      editEdition(work, 'conduct', { version: draft!.version, items }),
    )
    for (const reader of readers)
      await does(reader, 'workplace.own', (work) => acknowledgeConduct(work, inForce!.id))
    for (const check of checks) await checked(world, people, check, does)
  },
}

type Does = <T>(username: string, permission: string, run: (work: Work) => Promise<T>) => Promise<T>

async function checked(
  world: World,
  people: ReadonlyMap<string, StaffActor>,
  { username, daysAgo, answer, ...given }: (typeof checks)[number],
  does: Does,
): Promise<void> {
  const { id } = await does('manager', 'workplace.check', (work) =>
    enterCheck(work, {
      ...given,
      staffId: people.get(username)!.id,
      checkedOn: addDays(world.today, -daysAgo),
    }),
  )
  if (answer) await does(username, 'workplace.own', (work) => answerCheck(work, id, answer))
}

async function personasOf(work: Work): Promise<Map<string, StaffActor>> {
  const rows = await work.sql<{ username: string; id: string }>(
    'SELECT username, staff_id AS id FROM identity.account WHERE staff_id IS NOT NULL',
  )
  const found = await Promise.all(
    rows.map(async ({ username, id }) => [username, await staffActor(work, id)] as const),
  )
  return new Map(found.flatMap(([username, actor]) => (actor ? [[username, actor]] : [])))
}
