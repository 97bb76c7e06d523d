import type { Work } from '#platform/work/index.ts'
import { versionedRecords } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { listTopics } from '../queries/list-topics.ts'
import { allTopics } from '../stores/topics.ts'

interface TopicInput {
  zh: string
  en: string
  position: number
  active: boolean
}

/** A topic that can be chosen now. */
export async function refuseUnknownTopic(work: Work, topicId: string): Promise<void> {
  const topic = (await allTopics(work)).find(({ id }) => id === topicId)
  if (topic?.active) return
  const { zh, en } = refusals.unknownTopic.text
  throw refusals.unknownTopic({}, { fields: [{ path: 'body.topicId', zh, en }] })
}

/** Adds a topic, at the top or below one that stands there. */
export async function addTopic(
  work: Work,
  { parentId = null, ...text }: Omit<TopicInput, 'active'> & { parentId?: string | null },
) {
  const parent = parentId && (await allTopics(work)).find(({ id }) => id === parentId)
  if (parentId && (!parent || parent.parentId !== null)) throw refusals.topicDeep()
  await work.sql(
    'INSERT INTO improvement.topic (id, parent_id, zh, en, position) VALUES ($1, $2, $3, $4, $5)',
    [work.newId(), parentId, text.zh.trim(), text.en.trim(), text.position],
  )
  return listTopics(work)
}

/** Names a topic anew, moves it, or takes it out of use; opinions keep it. */
export async function editTopic(
  work: Work,
  topicId: string,
  { version, ...input }: TopicInput & { version: number },
) {
  await versionedRecords(work).change('improvement.topic', topicId, version, input)
  return listTopics(work)
}
