import { projectsById } from '#modules/estate/index.ts'
import { endOfLocalDay, usualZone } from '#platform/calendar/index.ts'
import { defineJob } from '#platform/jobs/index.ts'
import type { Work } from '#platform/work/index.ts'
import { promiseDay } from '../actions/agree-plan.ts'
import { endOurPart } from '../actions/give-result.ts'
import { wordIn } from '../group.ts'
import type { GroupWordRow } from '../group-tables.ts'
import { factsOf } from '../in-hand.ts'
import { stateAfter } from '../case.ts'
import { say } from '../say.ts'
import { caseStore } from '../store.ts'
import { tellGroupName } from '../stores/groups.ts'

/** Tells a word to the customers of a group complaint, case by case, each in a transaction of its own and once. */
export const tellGroup = defineJob<{ wordId: string }>(tellGroupName, async (database, { wordId }) => {
  const reason = 'tell a group complaint'
  for (let goesOn = true; goesOn;) goesOn = await database.asSystem(reason, (work) => tellNext(work, wordId))
})

async function tellNext(work: Work, wordId: string): Promise<boolean> {
  const [next] = await work.sql<GroupWordRow & { case_id: string }>(
    `SELECT w.*, t.case_id FROM cases.group_telling t JOIN cases.group_word w ON w.project_id = t.project_id AND w.id = t.word_id
      WHERE t.word_id = $1 AND t.state = 'waiting' ORDER BY t.case_id LIMIT 1 FOR UPDATE OF t`,
    [wordId],
  )
  if (!next) return false
  const { state, missing } = await tellMember(work, next)
  await work.sql(
    `UPDATE cases.group_telling SET state = $4, missing = $5, told_at = $6 WHERE project_id = $1 AND word_id = $2 AND case_id = $3`,
    [next.project_id, wordId, next.case_id, state, missing, work.now],
  )
  return true
}

async function tellMember(
  work: Work,
  { case_id, kind, body, details, author_id, author_name }: GroupWordRow & { case_id: string },
): Promise<{ state: string; missing: string[] }> {
  const store = caseStore(work)
  const hand = await store.take(case_id)
  const word = wordIn(factsOf(hand), kind)
  if (!word) return { state: 'ended', missing: [] }
  const { until } = (details ?? {}) as { until?: string }
  const timezone = await zoneOf(work, hand.file.project_id)
  // Who joins after the day of the plan reads it, and no day that is past is promised.
  const isPast = until !== undefined && endOfLocalDay(until, timezone) <= work.now
  const { as, move, missing } = isPast ? { as: 'progress' as const, move: null, missing: ['day'] } : word
  if (move) hand.file.state = stateAfter(hand.file, move)
  if (as === 'plan' && until) promiseDay(work, hand, { until, timezone })
  const speaker = { id: author_id, name: author_name }
  const said = () => say(work, hand, as, { body, speaker, ...(as === 'plan' && details && { details }) })
  await (as === 'result' ? endOurPart(work, hand, said) : said())
  await store.putBack(hand)
  return { state: as === kind ? 'told' : 'toldOnly', missing }
}

async function zoneOf(work: Work, projectId: string): Promise<string> {
  return (await projectsById(work, [projectId])).get(projectId)?.timezone ?? usualZone
}
