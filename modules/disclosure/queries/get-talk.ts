import { personsById } from '#modules/customers/index.ts'
import { projectsById } from '#modules/estate/index.ts'
import { filesById } from '#platform/files/index.ts'
import { recordHistory } from '#platform/history/index.ts'
import { actorId, type Work } from '#platform/work/index.ts'
import { mayAcknowledgeFrom } from '../script.ts'
import { acknowledgementStore } from '../stores/acknowledgements.ts'
import { boardStore } from '../stores/boards.ts'
import { scriptStore } from '../stores/scripts.ts'
import { type TalkRow, talkStore } from '../stores/talks.ts'

/** A talk as staff see it: what was told, what is left, and whether the customer has said so. */
export async function talkView(work: Work, talkId: string) {
  const talk = await talkStore(work).byId(talkId)
  const [projects, persons, said] = await Promise.all([
    projectsById(work, [talk.projectId]),
    personsById(work, [talk.personId]),
    acknowledgementStore(work).of(talk.scriptId, talk.personId),
  ])
  const person = persons.get(talk.personId)
  return {
    ...(await presented(work, talk)),
    personId: talk.personId,
    name: person?.name ?? '',
    maskedPhone: person?.maskedPhone ?? null,
    projectName: projects.get(talk.projectId)?.name ?? '',
    version: talk.version,
    signature: [...(await filesById(work, said?.fileIds ?? [])).values()][0] ?? null,
  }
}

/** Who explained what, and when. */
export async function talkHistory(work: Work, talkId: string, paging: { limit?: number; after?: string }) {
  return recordHistory(work, { record: ['disclosure.talk', talkId] }, paging)
}

/** What was explained to me, with what I may take along. */
export async function myTalks(work: Work) {
  const talks = await talkStore(work).ofPerson(actorId(work)!)
  const boards = new Map((await boardStore(work).all()).map((board) => [board.projectId, board]))
  const items = []
  for (const talk of talks)
    items.push({
      ...(await presented(work, talk)),
      projectName: boards.get(talk.projectId)?.projectName ?? '',
    })
  return { items }
}

async function presented(work: Work, talk: TalkRow) {
  const { topics } = await scriptStore(work).byId(talk.scriptId)
  const files = await filesById(
    work,
    topics.flatMap(({ fileIds }) => fileIds),
  )
  const { id, projectId, kind, number, told, adviser, textGivenAt, acknowledgedOn, way } = talk
  return {
    id,
    projectId,
    kind,
    number,
    adviser,
    textGivenAt,
    acknowledgeFrom: mayAcknowledgeFrom(kind, textGivenAt),
    acknowledgedOn,
    way,
    topics: topics.map(({ key, title, words, fileIds }) => ({
      key,
      title,
      words,
      isTold: told.includes(key),
      files: fileIds.flatMap((fileId) => files.get(fileId) ?? []),
    })),
  }
}
