import { homesById, projectsById } from '#modules/estate/index.ts'
import { addMonths, type IsoDate, localDateOf, usualZone } from '#platform/calendar/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import {
  type ExampleLine,
  planDifferences,
  type TriedAction,
  type TriedSettings,
  withTried,
  withTriedSettings,
} from '../../example-plan.ts'
import type { HomeFacts } from '../../facts.ts'
import { draftStore } from '../../stores/drafts.ts'
import { standardStore } from '../../stores/standards.ts'
import { workdaysOf } from '../../workdays.ts'
import { homeFacts } from '../home-facts.ts'
import { inForce } from '../in-force.ts'

/** A real home, or days as somebody types them. */
export interface Example {
  homeId?: string | undefined
  signedOn?: IsoDate | undefined
  plannedDeliveryOn?: IsoDate | undefined
  deliveredOn?: IsoDate | undefined
  movedInOn?: IsoDate | undefined
  tried?: TriedAction | undefined
  triedSettings?: TriedSettings | undefined
}

/** What would be planned for an example under a version, against the version in force; nothing is written. */
export async function examplePlan(
  work: Work,
  standardId: string,
  { tried, triedSettings, ...example }: Example,
  groupId: string,
) {
  const level = await draftStore(work).byId(standardId)
  const store = standardStore(work)
  const { facts, home, timezone } = await factsOf(work, example)
  const inForceId = example.homeId
    ? (await inForce(work, [facts.projectId], groupId)).get(facts.projectId)!
    : ((await store.ofLevel(level, { itself: true })) ?? groupId)
  const [written, current, workdays] = [
    await store.byId(standardId),
    await store.byId(inForceId),
    await workdaysOf(work),
  ]
  const counted = triedSettings ? withTriedSettings(written, triedSettings) : written
  const standard = tried ? withTried(counted, tried) : counted
  const today = localDateOf(work.now, timezone)
  const lines: ExampleLine[] = planDifferences(standard, current, facts, {
    // Typed days show a year and a half beyond the last of them, so that what repeats is seen.
    today: example.homeId ? today : latestOf(today, facts),
    moveToWorkday: workdays(facts.projectId),
  })
  return { home, today, lines }
}

async function factsOf(work: Work, { homeId, ...days }: Omit<Example, 'tried' | 'triedSettings'>) {
  if (!homeId) return { facts: typedFacts(days), home: null, timezone: usualZone }
  const home = (await homesById(work, [homeId])).get(homeId)
  if (!home) throw common.notFound()
  const [[facts], projects] = await Promise.all([
    homeFacts(work, [homeId]),
    projectsById(work, [home.projectId]),
  ])
  return { facts: facts!, home: home.label, timezone: projects.get(home.projectId)!.timezone }
}

const none = '00000000-0000-0000-0000-000000000000'

function typedFacts({
  signedOn,
  plannedDeliveryOn,
  deliveredOn,
  movedInOn,
}: Omit<Example, 'homeId' | 'tried' | 'triedSettings'>): HomeFacts {
  const expected = plannedDeliveryOn ?? null
  const household = { id: none, personId: none, untilOn: null }
  return {
    homeId: none,
    projectId: none,
    contracts: signedOn
      ? [{ id: none, signedOn, plannedDeliveryOn: expected, cancelledOn: null, personId: none }]
      : [],
    deliveries:
      deliveredOn || expected
        ? [
            {
              id: none,
              contractId: signedOn ? none : null,
              plannedOn: expected,
              deliveredOn: deliveredOn ?? null,
              movedInOn: deliveredOn ? (movedInOn ?? null) : null,
              endedOn: null,
            },
          ]
        : [],
    households: [{ ...household, fromOn: signedOn ?? deliveredOn ?? expected ?? '2000-01-01' }],
    events: [],
  }
}

function latestOf(today: IsoDate, { contracts, deliveries }: HomeFacts): IsoDate {
  const days = [
    ...contracts.map(({ signedOn }) => signedOn),
    ...deliveries.flatMap(({ plannedOn, deliveredOn, movedInOn }) => [plannedOn, deliveredOn, movedInOn]),
  ].flatMap((day) => (day ? [addMonths(day, 18)] : []))
  return [today, ...days].toSorted().at(-1)!
}
