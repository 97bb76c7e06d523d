import { type EventToRecord, recordEvent } from '#modules/journey/actions/record-event.ts'
import type { EventKind } from '#modules/journey/recorded-event.ts'
import { addDays } from '#platform/calendar/index.ts'
import type { StaffActor } from '#platform/work/index.ts'
import { visitors } from '../content/visitors.ts'
import { holderOf } from '../site.ts'
import { build, type PlacedProject, type ProjectStage, type World } from '../world.ts'

/** What happened at the venue of a project on sale: visits, intentions, subscriptions, and what came of them. */
export const salesOffice: ProjectStage = {
  name: 'sales office',
  inAnyOrder: true,
  run: async (world, project, isDone) => {
    if (isDone || (project.state !== 'onSale' && project.state !== 'building')) return
    const now = world.clock.now()
    const venue = await openVenue(world, project)
    if (venue) for (const deed of deedsOf(world, project, venue)) await record(world, deed)
    world.clock.set(now)
  },
}

interface Venue {
  adviser: StaffActor
  manager: StaffActor
  /** Homes that nobody bought yet. */
  free: string[]
}

async function openVenue(world: World, { id }: PlacedProject): Promise<Venue | null> {
  const [adviser, manager] = [
    await holderOf(world, id, 'salesAdviser'),
    await holderOf(world, id, 'projectManager'),
  ]
  const homes = await build(world, (work) =>
    work.sql<{ id: string }>(
      `SELECT h.id FROM estate.home h WHERE h.project_id = $1
          AND NOT EXISTS (SELECT 1 FROM sales.contract c WHERE c.project_id = $1 AND c.home_id = h.id) ORDER BY h.home_code LIMIT 6`,
      [id],
    ),
  )
  return adviser && manager ? { adviser, manager, free: homes.map((home) => home.id) } : null
}

interface Deed {
  actor: StaffActor
  event: EventToRecord
}

/** The story of each visitor, days before the present; the last ones are of these days. */
function deedsOf(
  { today }: World,
  { id: projectId, code, state }: PlacedProject,
  { adviser, manager, free }: Venue,
): Deed[] {
  const on = (daysAgo: number) => addDays(today, -daysAgo)
  const opening = { kind: 'venueOpened' as const, projectId, on: on(75) }
  const ofVisitors = visitors.flatMap(({ name, elsewhere, phone, story }, index) => {
    const person = {
      name: state === 'onSale' ? name : elsewhere,
      phone: `${phone}${code.codePointAt(0)! % 10}`,
    }
    return story.map(([kind, daysAgo, time, note]): Deed => {
      const homeId = ['subscribed', 'signingAppointed', 'subscriptionCancelled'].includes(kind)
        ? free[index % free.length]
        : null
      return {
        actor: adviser,
        event: { kind: kind as EventKind, projectId, person, homeId, on: on(daysAgo), time, note },
      }
    })
  })
  // Where the register of what customers are told is kept, subscriptions are entered with it.
  const needHomes =
    free.length > 0 && state !== 'onSale' ? ofVisitors : ofVisitors.filter(({ event }) => !event.homeId)
  return [{ actor: manager, event: opening }, ...needHomes]
}

/** Entered on its day, in the evening; what lies ahead was entered today. */
async function record(world: World, { actor, event }: Deed): Promise<void> {
  const day = event.on < world.today ? event.on : addDays(world.today, -1)
  world.clock.set(new Date(`${day}T19:00:00+08:00`))
  const permission = 'journey.record'
  await world.database.withWork({ actor, permission, action: 'demo' }, (work) => recordEvent(work, event))
}
