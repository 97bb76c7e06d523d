import { groupToday } from '#modules/organization/index.ts'
import { Refusal } from '#platform/errors/index.ts'
import { defineJob } from '#platform/jobs/index.ts'
import type { Database, Work } from '#platform/work/index.ts'
import { assignmentStore } from '../stores/assignments.ts'
import { requestStore } from '../stores/requests.ts'
import { dealt } from '../hand-overs/hand-over.ts'
import { handOverJob, startHandOver } from '../actions/hand-work-over.ts'
import { workOf } from '../queries/open-work.ts'
import { type HandedPlace, type HandOverRecord, handOverStore } from '../stores/hand-overs.ts'

const reason = 'hand work over'
/** Places that go over with one transaction. */
const placesAtOnce = 500

/** Hands over, or gives back, portion by portion; the open actions follow as their homes are planned anew. */
export const handOverWork = defineJob<{ handOverId: string }>(
  handOverJob,
  async (database, { handOverId }) => {
    const record = await database.asSystem(reason, (work) => handOverStore(work).byId(handOverId))
    try {
      if (record.state === 'running') await giveAll(database, record)
      if (record.state === 'returning') await takeAllBack(database, record)
    } catch (error) {
      if (!(error instanceof Refusal) || error.text.status === 503) throw error
      await database.asSystem(reason, (work) =>
        handOverStore(work).enter(handOverId, 'failed', error.in('zh')),
      )
    }
  },
)

async function giveAll(database: Database, record: HandOverRecord): Promise<void> {
  const { id, staffId, askedBy, shares, roles, projectIds } = record
  const actor = await database.services.staffActor(askedBy)
  const permission = askedBy === staffId ? 'journey.read' : 'journey.assign'
  const scope = { actor, permission, action: handOverJob }
  const places = await database.withWork(scope, (work) => workOf(work, staffId, { roles, projectIds }))
  const handed = dealt(places, shares).map(({ place, to }) => ({ ...place, toStaffId: to }))
  for (let from = 0; from < handed.length; from += placesAtOnce) {
    const portion = handed.slice(from, from + placesAtOnce)
    await database.asSystem(reason, async (work) => {
      const store = handOverStore(work)
      await store.give(id, staffId, portion)
      await planAnew(work, portion)
      await store.advance(id, from + portion.length, handed.length)
    })
  }
  const isForGood = record.untilOn === null
  await database.asSystem(reason, (work) => handOverStore(work).enter(id, isForGood ? 'done' : 'handed'))
}

async function takeAllBack(database: Database, { id, staffId, total }: HandOverRecord): Promise<void> {
  for (let handled = 0; ;) {
    const count = await database.asSystem(reason, async (work) => {
      const store = handOverStore(work)
      const portion = await store.handedOut(id, placesAtOnce)
      if (portion.length === 0) return 0
      await store.takeBack(id, staffId, portion)
      await planAnew(work, portion)
      await store.advance(id, handled + portion.length, total)
      return portion.length
    })
    if (count === 0) break
    handled += count
  }
  await database.asSystem(reason, (work) => handOverStore(work).enter(id, 'done'))
}

/** Asks for plans of what changed hands: homes, homes of customers, and whole projects. */
async function planAnew(work: Work, places: readonly HandedPlace[]): Promise<void> {
  const requests = requestStore(work)
  for (const [projectId, list] of Map.groupBy(places, (place) => place.projectId)) {
    if (list.some(({ homeId, personId }) => homeId === null && personId === null)) {
      await requests.addProject(projectId)
      continue
    }
    const homeIds = list.flatMap(({ homeId }) => homeId ?? [])
    const personIds = list.flatMap(({ personId }) => personId ?? [])
    await requests.add(projectId, await assignmentStore(work).homesOf(projectId, { homeIds, personIds }))
  }
}

/** Every night: begins hand-overs whose first day has come, and gives back what was handed over until yesterday. */
export const turnHandOvers = defineJob('journey.turn-hand-overs', (database) =>
  database.asSystem(reason, async (work) => {
    const store = handOverStore(work)
    for (const { id, state } of await store.due(await groupToday(work))) {
      if (state === 'planned') await startHandOver(work, id)
      else {
        await store.enter(id, 'returning')
        work.enqueue(handOverJob, { handOverId: id }, { key: `${handOverJob}:${id}` })
      }
    }
  }),
)
