import type { Identity } from '#modules/identity/module.ts'
import { localDateOf } from '#platform/calendar/index.ts'
import { settableClock } from '#platform/clock/clock.ts'
import { connect, type Pool } from '#platform/database/connect.ts'
import { atMost } from '#platform/turns/at-most.ts'
import { openDatabase, type Services } from '#platform/work/index.ts'
import { projectsFor } from './content/more-projects.ts'
import type { DemoProject } from './content/projects.ts'
import { type Lane, throughLanes } from './lanes.ts'
import { markOf, openMarks } from './marks.ts'
import { allDone } from './needed.ts'
import type { Part } from './part-names.ts'
import { chance } from './random.ts'
import { accounts } from './stages/accounts.ts'
import { appraisals } from './stages/appraisals.ts'
import { knowledge } from './stages/knowledge.ts'
import { board } from './stages/board.ts'
import { buildingTime } from './stages/building-time.ts'
import { buyers } from './stages/buyers.ts'
import { callBacks } from './stages/call-backs.ts'
import { cases } from './stages/cases.ts'
import { desk } from './stages/desk.ts'
import { delay } from './stages/delay.ts'
import { deliveries } from './stages/deliveries.ts'
import { disclosures } from './stages/disclosures.ts'
import { posters } from './stages/posters.ts'
import { estates, homes } from './stages/estates.ts'
import { exceptions } from './stages/exceptions.ts'
import { journeys } from './stages/journeys.ts'
import { centres } from './stages/centres.ts'
import { channels } from './stages/channels.ts'
import { gate } from './stages/gate.ts'
import { knowing } from './stages/knowing.ts'
import { learning } from './stages/learning.ts'
import { opinions } from './stages/opinions.ts'
import { organization } from './stages/organization.ts'
import { refusedDelivery } from './stages/refused-delivery.ts'
import { renewals } from './stages/renewals.ts'
import { salesOffice } from './stages/sales-office.ts'
import { standards } from './stages/standards.ts'
import { warranties } from './stages/warranties.ts'
import { wholeWay } from './stages/whole-way.ts'
import { workplace } from './stages/workplace.ts'
import { withdrawal } from './stages/withdrawal.ts'
import {
  longestStoryFirst,
  type PlacedProject,
  placedProjects,
  type ProjectStage,
  type Stage,
  type World,
} from './world.ts'
import { wholeOrNot } from './whole-or-not.ts'

export interface DemoOptions {
  /** Of the unprivileged role of the server. */
  appUrl: string
  services: Services
  identity: Pick<Identity, 'openAccount' | 'hashPassword'>
  /** At least so many homes; the eight projects of the brief where nothing is stated. */
  homes?: number
  /** Instead of those of the brief. */
  projects?: readonly DemoProject[]
  seed?: number
  /** Where links in letters lead. */
  baseUrl?: string
  /** One half alone, while another process builds the other; both where nothing is stated. */
  part?: Part
}

/** Each connection reads and plans everything for itself, so few of them do more; one of them looks for marks. */
const connections = 4

/** What each project goes through, in lanes that work side by side. */
const lanesOf: Record<Part, () => ProjectStage[]> = {
  sales: () => [homes, buyers(), deliveries, salesOffice, disclosures],
  service: () => [
    journeys,
    cases,
    desk,
    callBacks,
    opinions,
    knowing,
    gate,
    buildingTime,
    delay,
    exceptions,
    refusedDelivery,
    warranties,
    renewals,
    wholeWay,
    withdrawal,
    posters,
  ],
}
/** After which lane a project goes on to its service. */
const lastOfSales = disclosures.name

/**
 * Builds the demo group by the modules' own functions, stage by stage; an interrupted build goes on with what was not
 * finished. Whether there is anything to build is asked before (`needsDemo`). Events are recorded but not delivered: the
 * stages themselves do what subscribers would.
 */
export async function loadDemo({ appUrl, ...options }: DemoOptions): Promise<void> {
  const app = connect({ url: appUrl, max: connections, applicationName: 'tongxing-demo' })
  // A crash takes the last moments with their marks, and they are made again. A plan made once serves the whole story.
  const settings = 'SET synchronous_commit = off; SET plan_cache_mode = force_generic_plan'
  app.on('connect', (client) => void client.query(settings))
  try {
    await loadThrough(app, options)
  } finally {
    await app.end()
  }
}

async function loadThrough(
  app: Pool,
  { services, identity, homes: least, projects, seed = 7, baseUrl = '', part }: Omit<DemoOptions, 'appUrl'>,
): Promise<void> {
  const now = services.clock.now()
  const today = localDateOf(now, 'Asia/Shanghai')
  const worldApart = (): World => {
    const clock = settableClock(now, () => performance.now())
    return {
      database: openDatabase(app, { ...services, clock }, []),
      clock,
      identity,
      chance: chance(seed),
      projects: projects ?? projectsFor(today, least),
      baseUrl,
      today,
    }
  }
  const { database } = worldApart()
  const marks = await openMarks(database)
  const inTurn = atMost(connections - 1)
  /** What is told is there with its mark after a crash, or neither is. */
  const tell: Tell = async (mark, world, run) => {
    if (marks.has(mark)) return run(world, true)
    await inTurn(() =>
      wholeOrNot(app, async (joined) => {
        const joinedTo = openDatabase(joined, { ...services, clock: world.clock }, [])
        await run({ ...world, database: joinedTo }, false)
        await marks.set(mark, joinedTo)
      }),
    )
    marks.note(mark)
  }
  const whole = ({ name, run }: Stage) =>
    tell(name, worldApart(), async (world, isDone) => {
      if (!isDone) await run(world)
    })
  const placed = async () =>
    longestStoryFirst(await database.asSystem('demo group', (work) => placedProjects(worldApart(), work)))
  const through = async (half: Part, ready?: (project: PlacedProject) => Promise<void>) =>
    throughLanes(await placed(), lanesOf[half]().map(laneOf(worldApart, tell)), ready)

  async function sales(): Promise<void> {
    await whole(organization)
    await whole(centres)
    const signIns = whole(accounts)
    await whole(estates)
    await Promise.all([signIns, through('sales')])
  }
  async function service(): Promise<void> {
    await marks.reached(estates.name)
    await Promise.all([
      through('service', (project) => marks.reached(markOf(lastOfSales, project))),
      amongStaff(),
    ])
    await whole(board)
    await whole(knowledge)
    await whole(learning)
    await whole(standards)
    await marks.set(allDone, database)
  }
  /** What needs no customers, beside what does. */
  async function amongStaff(): Promise<void> {
    await marks.reached(accounts.name)
    await whole(channels)
    await whole(workplace)
    await whole(appraisals)
  }
  await Promise.all([part !== 'service' && sales(), part !== 'sales' && service()])
}

type Tell = (
  mark: string,
  world: World,
  run: (world: World, isDone: boolean) => Promise<void>,
) => Promise<void>

/** A lane has a clock of its own, or each project in it, so that none puts another's back. */
const laneOf =
  (worldApart: () => World, tell: Tell) =>
  ({ name, run, inAnyOrder }: ProjectStage): Lane<PlacedProject> => {
    const shared = worldApart()
    return {
      inAnyOrder,
      take: (project) =>
        tell(markOf(name, project), inAnyOrder ? worldApart() : shared, (world, isDone) =>
          run(world, project, isDone),
        ),
    }
  }
