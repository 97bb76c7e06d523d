import { homesSince } from '#modules/delivery/index.ts'
import { groupToday } from '#modules/organization/index.ts'
import { defineJob } from '#platform/jobs/index.ts'
import type { Database, Work } from '#platform/work/index.ts'
import { drawCallbacks } from '../actions/draw-callbacks.ts'
import { drawnSince } from '../callback.ts'
import { callbackStore } from '../stores/callbacks.ts'

const atOnce = 200

/** Every night: call-backs that time alone calls for, and whatever an event did not bring. */
export const drawEveryNight = defineJob('surveys.draw-callbacks', async (database) => {
  await inPortions(database, async (work, after) => {
    const since = drawnSince(await groupToday(work))
    return homesSince(work, { ...since, after, limit: atOnce })
  })
  await inPortions(database, (work, after) => callbackStore(work).homesWithOpen(after, atOnce))
})

type FindHomes = (work: Work, after: string | undefined) => Promise<string[]>

async function inPortions(database: Database, find: FindHomes): Promise<void> {
  let after: string | undefined
  do {
    const homeIds = await database.asSystem('draw call-backs', async (work) => {
      const found = await find(work, after)
      await drawCallbacks(work, found)
      return found
    })
    after = homeIds.length === atOnce ? homeIds.at(-1) : undefined
  } while (after)
}
