import { refusals as common } from '#platform/errors/index.ts'
import { actorName, versionedRecords, type Work } from '#platform/work/index.ts'
import { readRulebookAnew } from '../rulebook.ts'
import { topicRefusals as refusals } from '../topic-errors.ts'
import { topicView } from '../queries/topics.ts'
import { moveMergedCases, whyNotMerge } from '../topic-tree.ts'
import { refuse, refuseOutsideGroup, topicsById } from './keep-topic.ts'

/**
 * Lets a topic go into another: what hangs on it moves along, terms that name it name the other, its cases follow in the
 * background, and it stays behind out of use. Nothing is deleted.
 */
export async function mergeTopics(
  work: Work,
  topicId: string,
  { version, intoId }: { version: number; intoId: string },
) {
  await refuseOutsideGroup(work)
  const topics = await topicsById(work)
  const [from, into] = [topics.get(topicId), topics.get(intoId)]
  if (!from || !into) throw common.notFound()
  if (from.mergedInto) throw refusals.wentIntoAnother()
  if (!into.active) throw refusals.retiredTarget()
  refuse(whyNotMerge(topics, topicId, intoId))
  await versionedRecords(work).change('cases.category', topicId, version, {
    active: false,
    merged_into: intoId,
  })
  await work.sql(
    'UPDATE cases.category SET parent_id = $2, version = version + 1, changed_by = $3 WHERE parent_id = $1',
    [topicId, intoId, actorName(work)],
  )
  await handTermsOver(work, topicId, intoId)
  const merged = { from: topicId, into: intoId, by: actorName(work) }
  work.enqueue(moveMergedCases, merged, { key: `${moveMergedCases}:${topicId}` })
  await readRulebookAnew(work)
  return topicView(work, intoId)
}

/** Terms for the topic hold for the other from now on; where that has terms of its own for the same cases, those hold. */
async function handTermsOver(work: Work, from: string, into: string): Promise<void> {
  const values = [from, into, actorName(work), work.now]
  await work.sql(
    `UPDATE cases.policy p SET category_id = $2, version = version + 1, changed_by = $3, changed_at = $4
      WHERE category_id = $1 AND NOT EXISTS (SELECT 1 FROM cases.policy o WHERE o.category_id = $2
        AND (o.project_id, o.channel, o.urgency, o.kind) IS NOT DISTINCT FROM (p.project_id, p.channel, p.urgency, p.kind))`,
    values,
  )
  await work.sql(
    `UPDATE cases.policy SET active = false, version = version + 1, changed_by = $2, changed_at = $3
      WHERE category_id = $1 AND active`,
    [from, actorName(work), work.now],
  )
}
