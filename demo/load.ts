import type { Identity } from '#modules/identity/module.ts'
import { localDateOf } from '#platform/calendar/index.ts'
import { settableClock } from '#platform/clock/clock.ts'
import type { Pool } from '#platform/database/connect.ts'
import { openDatabase, type Services } from '#platform/work/index.ts'
import { projectsFor } from './content/more-projects.ts'
import { chance } from './random.ts'
import { accounts } from './stages/accounts.ts'
import { buyers } from './stages/buyers.ts'
import { cases } from './stages/cases.ts'
import { deliveries } from './stages/deliveries.ts'
import { estates } from './stages/estates.ts'
import { journeys } from './stages/journeys.ts'
import { organization } from './stages/organization.ts'
import type { Stage, World } from './world.ts'

export { demoPassword } from './stages/accounts.ts'

export interface DemoOptions {
  app: Pool
  services: Services
  identity: Pick<Identity, 'openAccount'>
  /** At least so many homes; the eight projects of the brief where nothing is stated. */
  homes?: number
  seed?: number
  onStage?: (name: string, seconds: number) => void
}

const stages: readonly Stage[] = [organization, estates, buyers, deliveries, journeys, accounts, cases]

/**
 * Builds the demo group by the modules' own functions, stage by stage; an interrupted build goes on with the stage that
 * was not finished. Events are recorded but not delivered: the stages themselves do what subscribers would.
 */
export async function loadDemo({
  app,
  services,
  identity,
  homes,
  seed = 7,
  onStage = () => {},
}: DemoOptions): Promise<void> {
  const now = services.clock.now()
  const clock = settableClock(now)
  const database = openDatabase(app, { ...services, clock }, [])
  const world: World = {
    database,
    clock,
    identity,
    chance: chance(seed),
    projects: projectsFor(homes),
    today: localDateOf(now, 'Asia/Shanghai'),
  }
  const done = await database.asSystem('demo group', (work) =>
    work.sql<{ key: string }>(`SELECT key FROM platform.mark WHERE key LIKE 'demo %'`),
  )
  const finished = new Set(done.map(({ key }) => key))
  if (finished.size === 0 && (await isInUse(database))) return
  for (const { name, run } of stages) {
    if (finished.has(`demo ${name}`)) continue
    const began = performance.now()
    await run(world)
    await database.asSystem('demo group', (work) =>
      work.sql('INSERT INTO platform.mark (key) VALUES ($1)', [`demo ${name}`]),
    )
    onStage(name, (performance.now() - began) / 1000)
  }
}

/** A company that set itself up gets no demo. */
async function isInUse(database: ReturnType<typeof openDatabase>): Promise<boolean> {
  const rows = await database.asSystem('demo group', (work) =>
    work.sql('SELECT 1 FROM organization.node LIMIT 1'),
  )
  return rows.length > 0
}
