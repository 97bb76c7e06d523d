import { projectsById, projectToday } from '#modules/estate/index.ts'
import { groupName, groupToday } from '#modules/organization/index.ts'
import { inReach, type Work } from '#platform/work/index.ts'
import { daysOfQuarter, lastQuarters, quarterOf } from '../quarter.ts'
import { type Counted, type Reached, resultsOf } from '../results.ts'
import { fillPlaces } from '../script.ts'
import { scriptStore } from '../stores/scripts.ts'

const quartersShown = 6

/** A2 and A3 of each project in reach, in one quarter; two statements for all of them. */
export async function callbackResults(
  work: Work,
  { quarter, projectId }: { quarter?: string; projectId?: string },
) {
  const today = projectId ? (await projectToday(work, projectId)).today : await groupToday(work)
  const chosen = quarter ?? quarterOf(today)
  const { from, until } = daysOfQuarter(chosen)
  const within = projectId ? 'c.project_id = $3' : `${inReach('c.project_id')} AND $3::uuid IS NULL`
  const values = [from, until, projectId ?? null]
  const [counted, reached] = await Promise.all([
    work.sql<Counted & { projectId: string }>(
      `SELECT c.project_id AS "projectId", c.kind, a.question_key AS key, a.measure, a.value, count(*)::int AS count
         FROM surveys.callback c JOIN surveys.answer a ON a.callback_id = c.id
        WHERE ${within} AND c.state = 'reached' AND c.done_on >= $1 AND c.done_on < $2
        GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 5`,
      values,
    ),
    work.sql<Reached & { projectId: string }>(
      `SELECT c.project_id AS "projectId", c.kind, count(*)::int AS owed,
              count(*) FILTER (WHERE c.is_in)::int AS reached,
              count(*) FILTER (WHERE c.is_in AND c.heard @> '{A2}')::int AS "answeredA2",
              count(*) FILTER (WHERE c.is_in AND c.heard @> '{A3}')::int AS "answeredA3"
         FROM (SELECT c.project_id, c.kind, c.state = 'reached' AND c.done_on >= $1 AND c.done_on < $2 AS is_in,
                      ARRAY(SELECT a.measure FROM surveys.answer a WHERE a.callback_id = c.id AND a.value <> 'refused') AS heard
                 FROM surveys.callback c
                WHERE ${within} AND c.state <> 'notApplicable'
                  AND (c.due_on >= $1 AND c.due_on < $2 OR c.done_on >= $1 AND c.done_on < $2)) c
        GROUP BY 1, 2`,
      values,
    ),
  ])
  const ids = [...new Set(reached.map((row) => row.projectId))]
  const [projects, questions] = await Promise.all([projectsById(work, ids), questionsAsked(work)])
  const items = ids.map((id) => ({
    projectId: id,
    projectName: projects.get(id)?.name ?? '',
    ...resultsOf(
      counted.filter((row) => row.projectId === id),
      reached.filter((row) => row.projectId === id),
    ),
  }))
  return {
    quarter: chosen,
    quarters: lastQuarters(today, quartersShown),
    questions,
    items: items.toSorted(
      (one, other) => other.reached - one.reached || (one.projectId < other.projectId ? -1 : 1),
    ),
  }
}

/** The questions in the newest words in which each was ever asked. */
async function questionsAsked(work: Work) {
  const [scripts, brand] = await Promise.all([scriptStore(work).everPublished(), groupName(work)])
  const asked = new Map<string, { group: 'delivery' | 'residence'; key: string; zh: string; en: string }>()
  for (const { kind, questions } of scripts)
    for (const { key, zh, en } of questions) {
      const group = kind === 'deliveryCallback' ? ('delivery' as const) : ('residence' as const)
      const id = `${group} ${key}`
      if (!asked.has(id))
        asked.set(id, { group, key, zh: fillPlaces(zh, { brand }), en: fillPlaces(en, { brand }) })
    }
  return [...asked.values()]
}
