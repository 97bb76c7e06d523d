import type { DepartmentKind, NodeKind } from '#modules/organization/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { actorName, orTaken, versionedRecords, type Work } from '#platform/work/index.ts'
import type { Urgency } from '../case.ts'
import { topicRefusals as refusals } from '../topic-errors.ts'
import { keptTopics, type Topic } from '../kept-topics.ts'
import { topicView } from '../queries/topics.ts'
import { readRulebookAnew } from '../rulebook.ts'
import { whyNotUnder } from '../topic-tree.ts'

export interface TopicContent {
  zh: string
  en: string
  departmentKind: DepartmentKind | null
  departmentLevel: NodeKind | null
  urgency: Urgency
  safety: boolean
}

const columnsOf = ({ zh, en, departmentKind, departmentLevel, urgency, safety }: TopicContent) => ({
  zh: zh.trim(),
  en: en.trim(),
  department_kind: departmentKind,
  department_level: departmentKind && departmentLevel,
  urgency,
  safety,
})

/** Adds a topic below another, as the last of its sisters (S2-02). */
export async function addTopic(
  work: Work,
  { parentId, code, ...content }: TopicContent & { parentId: string | null; code: string },
) {
  await refuseOutsideGroup(work)
  const topics = await topicsById(work)
  if (parentId !== null && !topics.get(parentId)?.active) throw common.notFound()
  const id = work.newId()
  refuse(whyNotUnder(new Map(topics).set(id, { id, parentId } as Topic), id, parentId))
  const sisters = [...topics.values()].filter((one) => one.parentId === parentId)
  await orTaken(
    () =>
      work
        .tables<{ 'cases.category': Record<string, unknown> }>()
        .insertInto('cases.category')
        .values({
          ...columnsOf(content),
          id,
          parent_id: parentId,
          code,
          position: Math.max(0, ...sisters.map(({ position }) => position)) + 10,
          changed_by: actorName(work),
        })
        .execute(),
    {},
    (options) => refusals.codeTaken({ code }, options),
  )
  await readRulebookAnew(work)
  return topicView(work, id)
}

/** Changes what a topic is called and what it implies for new cases; those that were judged stay as they are. */
export async function changeTopic(
  work: Work,
  topicId: string,
  { version, active, ...content }: TopicContent & { version: number; active: boolean },
) {
  await refuseOutsideGroup(work)
  const { mergedInto } = await topicView(work, topicId)
  if (active && mergedInto) throw refusals.wentIntoAnother()
  await versionedRecords(work).change('cases.category', topicId, version, { ...columnsOf(content), active })
  await readRulebookAnew(work)
  return topicView(work, topicId)
}

/** Puts a topic with all below it somewhere else, behind one of its new sisters or as the first. */
export async function moveTopic(
  work: Work,
  topicId: string,
  { version, parentId, behind }: { version: number; parentId: string | null; behind: string | null },
) {
  await refuseOutsideGroup(work)
  const topics = await topicsById(work)
  if (parentId !== null && !topics.has(parentId)) throw common.notFound()
  refuse(whyNotUnder(topics, topicId, parentId))
  const sisters = [...topics.values()]
    .filter((one) => one.parentId === parentId && one.id !== topicId)
    .map(({ id }) => id)
  sisters.splice(behind === null ? 0 : sisters.indexOf(behind) + 1, 0, topicId)
  await versionedRecords(work).change('cases.category', topicId, version, { parent_id: parentId })
  await work.sql(
    `UPDATE cases.category c SET position = n.place * 10 FROM unnest($1::uuid[]) WITH ORDINALITY AS n(id, place)
      WHERE c.id = n.id AND c.position <> n.place * 10`,
    [sisters],
  )
  await readRulebookAnew(work)
  return topicView(work, topicId)
}

export const topicsById = async (work: Work): Promise<Map<string, Topic>> =>
  new Map((await keptTopics(work)).map((topic) => [topic.id, topic]))

/** Topics hold for every project, so whoever sees every project keeps them. */
export async function refuseOutsideGroup(work: Work): Promise<void> {
  const [reach] = await work.sql<{ all: boolean }>('SELECT scope.sees_everything() AS all', [])
  if (!reach?.all) throw refusals.keptByGroup()
}

export function refuse(why: 'circle' | 'tooDeep' | null): void {
  if (why === 'circle') throw refusals.belowItself()
  if (why === 'tooDeep') throw refusals.tooDeep()
}
