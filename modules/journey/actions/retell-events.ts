import type { Work } from '#platform/work/index.ts'
import { recordedEventStore } from '../stores/recorded-events.ts'
import { askForPlans } from './ask-for-plans.ts'
import { takeToldEvents, type ToldEvent } from './take-told-events.ts'

/**
 * Another module put right what it had told: day and moment move, and what hangs on them; what was told of a home that
 * is not named any more is withdrawn, with the reason.
 */
export async function retellEvents(work: Work, told: ToldEvent & { reason: string }): Promise<void> {
  const store = recordedEventStore(work)
  const { projectId, kind, homeIds, on, at, note, sourceId, reason } = told
  const known = await store.toldBy(projectId, kind, sourceId, { withdrawn: true })
  for (const event of known)
    if (event.homeId !== null && homeIds?.includes(event.homeId))
      await store.correct(event, { happenedOn: on, happenedAt: at ?? null, note, reason })
    else if (!event.withdrawnAt) await store.withdraw(event, reason)
  await askForPlans(work, known)
  await takeToldEvents(work, told)
}
