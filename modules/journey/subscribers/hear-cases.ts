import { caseClosed, caseOpened, caseReplied } from '#modules/cases/events.ts'
import { projectsById } from '#modules/estate/index.ts'
import { localDateOf } from '#platform/calendar/index.ts'
import { type RecordedEvent, subscribe } from '#platform/events/index.ts'
import type { Work } from '#platform/work/index.ts'
import { completeFromFact } from '../actions/complete-from-fact.ts'
import { takeToldEvents } from '../actions/take-told-events.ts'
import { wasOwner } from '../queries/was-owner.ts'

type OfCase = RecordedEvent<{ caseId: string; number: string; kindZh: string }>

/** The case of an owner about the own home; those of tenants and visitors stay with the cases. */
async function ownCase(work: Work, { projectId, homeId, personId, recordedAt, payload }: OfCase) {
  if (!projectId || !homeId || !personId) return undefined
  const timezone = (await projectsById(work, [projectId])).get(projectId)?.timezone
  if (!timezone) return undefined
  const on = localDateOf(recordedAt, timezone)
  if (!(await wasOwner(work, { homeId, personId, on }))) return undefined
  return { projectId, homeIds: [homeId], source: 'cases', sourceId: payload.caseId, on }
}

async function completes(
  work: Work,
  event: OfCase,
  { key, text, by }: { key: string; text: string; by?: { id: string; name: string } },
): Promise<void> {
  const own = await ownCase(work, event)
  const evidence = { kind: 'note' as const, text, ...(by && { by }) }
  if (own)
    await completeFromFact(work, { ...own, key, aboutId: own.sourceId, at: event.recordedAt, evidence })
}

/** Views and complaints of owners are taken in, answered and solved as cases (domain.md 2.7); the journey keeps the proof. */
export const hearCases = [
  subscribe(caseOpened, 'journey.plan-when-case-opened', async (work, event) => {
    const own = await ownCase(work, event)
    if (!own) return
    const { number, kindZh } = event.payload
    for (const kind of ['opinionTaken', 'opinionGiven'] as const)
      await takeToldEvents(work, { ...own, kind, note: `${kindZh} ${number}` })
    await completes(work, event, { key: '7.1', text: `${kindZh} ${number} 已受理` })
  }),
  subscribe(caseReplied, 'journey.complete-when-case-answered', async (work, event) => {
    const { first, number, staffId, staffName } = event.payload
    const by = { id: staffId, name: staffName }
    if (first) await completes(work, event, { key: '7.2', text: `${number} 已首次答复`, by })
  }),
  subscribe(caseClosed, 'journey.complete-when-case-closed', (work, event) =>
    completes(work, event, { key: '7.3', text: `${event.payload.number} 已结案` }),
  ),
]
