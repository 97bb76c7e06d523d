import { personsById } from '#modules/customers/index.ts'
import { localDateOf } from '#platform/calendar/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { attachFiles } from '#platform/files/index.ts'
import { actorId, refuseStale, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { measuresShown, termsExplained, topicsExplained } from '../events.ts'
import { projectToday } from '#modules/estate/index.ts'
import { localTime } from '../local-day.ts'
import { zoneOf } from '../queries/day-there.ts'
import { talkView } from '../queries/get-talk.ts'
import { mayAcknowledgeFrom, type ScriptKind, untold } from '../script.ts'
import { acknowledgementStore } from '../stores/acknowledgements.ts'
import { scriptStore } from '../stores/scripts.ts'
import { type TalkRow, talkStore } from '../stores/talks.ts'

/** Begins to explain the version in force to a customer; she has its text from now on. Beginning again goes on. */
export async function beginTalk(
  work: Work,
  { projectId, personId, kind }: { projectId: string; personId: string; kind: ScriptKind },
) {
  await projectToday(work, projectId)
  const person = (await personsById(work, [personId])).get(personId)
  if (!person) throw refusals.unknownCustomer()
  const script = (await scriptStore(work).ofProject(projectId, kind)).find(({ state }) => state === 'inForce')
  if (!script) throw refusals.nothingInForce()
  const { id: scriptId, number } = script
  const id = await talkStore(work).begin({ projectId, personId: person.id, kind, scriptId, number })
  return talkView(work, id)
}

/** Ticks what was explained. */
export async function tickTopics(
  work: Work,
  talkId: string,
  { version, told }: { version: number; told: string[] },
) {
  const store = talkStore(work)
  const talk = await store.byId(talkId, { lock: true })
  await refuseStale(version, { ...talk, theirs: () => talkView(work, talkId) })
  if (talk.acknowledgedOn) throw refusals.toldAlready({ on: talk.acknowledgedOn })
  const { topics } = await scriptStore(work).byId(talk.scriptId)
  const known = topics.map(({ key }) => key)
  await store.tell(
    talkId,
    known.filter((key) => told.includes(key)),
  )
  return talkView(work, talkId)
}

/** The customer signs on the adviser's screen that she was told. */
export async function signTalk(work: Work, talkId: string, fileId: string) {
  const talk = await talkStore(work).byId(talkId, { lock: true })
  await attachFiles(work, [fileId], { projectId: talk.projectId, personId: talk.personId })
  await acknowledge(work, talk, 'signature', [fileId])
  return talkView(work, talkId)
}

/** The customer says with a tap, in her own name, that she was told. */
export async function tapTalk(work: Work, talkId: string): Promise<{ onDay: string }> {
  const talk = await talkStore(work).byId(talkId, { lock: true })
  if (work.actor.kind !== 'resident' || talk.personId !== actorId(work)) throw common.notFound()
  return { onDay: await acknowledge(work, talk, 'tap', []) }
}

async function acknowledge(
  work: Work,
  talk: TalkRow,
  way: 'tap' | 'signature',
  fileIds: string[],
): Promise<string> {
  if (talk.acknowledgedOn) return talk.acknowledgedOn
  const { id: talkId, projectId, personId, kind, scriptId, number, adviser, textGivenAt } = talk
  const { topics } = await scriptStore(work).byId(scriptId)
  const left = untold(topics, talk.told)
  if (left.length > 0) throw refusals.notAllTold({ topics: left })
  const zone = await zoneOf(work, projectId)
  const from = mayAcknowledgeFrom(kind, textGivenAt)
  if (work.now < from) throw refusals.textTooNew({ from: localTime(from, zone) })
  const on = localDateOf(work.now, zone)
  await talkStore(work).acknowledge(talkId, on, way)
  await acknowledgementStore(work).add({
    id: work.newId(),
    projectId,
    personId,
    about: kind,
    aboutId: scriptId,
    number,
    way,
    fileIds,
    onDay: on,
    at: work.now,
    adviser,
  })
  const about = { subject: ['disclosure.talk', talkId] as const, projectId, personId }
  const said = { projectId, personId, homeId: null, way, fileIds, talkId, number, adviser, on }
  if (kind === 'script') work.emit(topicsExplained, { ...said, scriptId }, about)
  else if (kind === 'measures') work.emit(measuresShown, said, about)
  else
    work.emit(termsExplained, { ...said, termsId: scriptId, textGivenAt: textGivenAt.toISOString() }, about)
  return on
}
