import { countEverything } from '#modules/cases/jobs/count-changes.ts'
import { writeDueMornings } from '#modules/insights/jobs/write-mornings.ts'
import { addDays } from '#platform/calendar/index.ts'
import type { Database } from '#platform/work/index.ts'
import { quietly } from '../old-estate.ts'
import type { Stage } from '../world.ts'

const daysAgo = [5, 4, 3, 2, 1]

/** The cases are counted for the figures, and the pages of the last mornings lie there; no mail leaves. */
export const mornings: Stage = {
  name: 'mornings',
  run: async ({ database, clock, today }) => {
    const now = clock.now()
    const silent: Pick<Database, 'asSystem'> = {
      asSystem: (_, run) => database.asSystem('demo group', (work) => run(quietly(work))),
    }
    await countEverything(silent)
    for (const ago of daysAgo) {
      clock.set(new Date(`${addDays(today, -ago)}T07:35:00+08:00`))
      await writeDueMornings(silent, '')
    }
    clock.set(now)
    await writeDueMornings(silent, '')
  },
}
