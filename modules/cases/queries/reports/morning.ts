import type { Work } from '#platform/work/index.ts'
import type { CaseChannel, CaseState, Urgency } from '../../case.ts'
import { promiseLate } from '../report-filter.ts'

export interface MorningCase {
  id: string
  number: string
  title: string
  projectId: string
  homeLabel: string | null
  categoryId: string | null
  channel: CaseChannel
  urgency: Urgency
  state: CaseState
  ownerName: string
  openedAt: Date
  answerDueAt: Date | null
  /** The promise that is longest past, of those that it has. */
  promisedAt: Date | null
  isAnswered: boolean
}

/** How many complaints came in on this day and on the same weekday of the four weeks before, in one project. */
export interface MorningProject {
  projectId: string
  opened: number
  before: number
  topicId: string | null
  ofTopic: number
}

const weeks = 4
const mostShown = 12
const columns = `c.id, c.number, c.title, c.project_id AS "projectId", c.home_label AS "homeLabel", c.category_id AS "categoryId", c.channel,
  c.urgency, c.state, c.owner_name AS "ownerName", c.opened_at AS "openedAt", c.answer_due_at AS "answerDueAt",
  least(c.answer_due_at, CASE WHEN c.result_at IS NULL THEN c.close_due_at END) AS "promisedAt",
  c.first_replied_at IS NOT NULL AS "isAnswered"`
const pressing = `array_position(ARRAY['CRITICAL', 'HIGH', 'NORMAL', 'LOW'], c.urgency)`

/** What whoever leads these projects has to know of complaints this morning; the moments are those of the day before. */
export async function morningFacts(
  work: Work,
  { projectIds, from, until }: { projectIds: readonly string[]; from: Date; until: Date },
) {
  const opened = `c.project_id = ANY ($1) AND c.kind = 'complaint' AND c.confidence IS NULL AND c.opened_at >= $2 AND c.opened_at < $3`
  const values = [projectIds, from, until]
  const unansweredBy = (now: string) =>
    `c.project_id = ANY ($1) AND c.kind = 'complaint' AND c.confidence IS NULL AND c.waiting_since <= ${now}`
  const list = (where: string, order: string, given: unknown[], most = mostShown) =>
    work.sql<MorningCase>(
      `SELECT ${columns} FROM cases.case_file c WHERE ${where} ORDER BY ${order}, c.id LIMIT ${most}`,
      given,
    )
  const [counts] = await work.sql<{ opened: number; before: number; unanswered: number; overdue: number }>(
    `SELECT (SELECT count(*) FROM cases.case_file c WHERE ${opened}) AS opened,
            (SELECT count(*) FROM generate_series(1, ${weeks}) w JOIN cases.case_file c ON c.project_id = ANY ($1) AND c.kind = 'complaint' AND c.confidence IS NULL
                AND c.opened_at >= $2 - w * interval '7 days' AND c.opened_at < $3 - w * interval '7 days') AS before,
            (SELECT count(*) FROM cases.case_file c WHERE ${unansweredBy('$4')}) AS unanswered,
            (SELECT count(*) FROM cases.case_file c WHERE ${overdueBy('$4')}) AS overdue`,
    [...values, work.now],
  )
  const [fresh, oldest, late, projects, inFull] = await Promise.all([
    list(opened, `${pressing}, c.opened_at DESC`, values),
    list(unansweredBy('$2'), 'c.waiting_since', [projectIds, work.now], 5),
    list(overdueBy('$2'), '"promisedAt"', [projectIds, work.now], 5),
    projectsOf(work, values),
    oneInFull(work, opened, values),
  ])
  return { ...counts!, weekdayAverage: counts!.before / weeks, fresh, oldest, late, projects, inFull }
}

const overdueBy = (now: string) =>
  `c.project_id = ANY ($1) AND c.kind = 'complaint' AND c.confidence IS NULL AND c.opened_at < ${now} AND ${promiseLate(now)}`

async function projectsOf(work: Work, values: readonly unknown[]): Promise<MorningProject[]> {
  return work.sql<MorningProject>(
    `WITH fresh AS (
       SELECT c.project_id, c.category_id, count(*) AS n FROM cases.case_file c
        WHERE c.project_id = ANY ($1) AND c.kind = 'complaint' AND c.confidence IS NULL AND c.opened_at >= $2 AND c.opened_at < $3 GROUP BY 1, 2)
     SELECT f.project_id AS "projectId", sum(f.n)::int AS opened,
            (SELECT count(*)::float8 / ${weeks} FROM generate_series(1, ${weeks}) w JOIN cases.case_file c ON c.project_id = f.project_id
                AND c.kind = 'complaint' AND c.confidence IS NULL AND c.opened_at >= $2 - w * interval '7 days' AND c.opened_at < $3 - w * interval '7 days') AS before,
            (array_agg(f.category_id ORDER BY f.n DESC, f.category_id))[1] AS "topicId", max(f.n)::int AS "ofTopic"
       FROM fresh f GROUP BY f.project_id`,
    values,
  )
}

/** The complaint that is told in its full words: the most pressing one, of those the one that says most. */
async function oneInFull(work: Work, opened: string, values: readonly unknown[]) {
  const [row] = await work.sql<MorningCase & { body: string; reporterName: string | null }>(
    `SELECT ${columns}, c.reporter_name AS "reporterName", said.body
       FROM cases.case_file c CROSS JOIN LATERAL (
         SELECT e.body FROM cases.entry e WHERE e.project_id = c.project_id AND e.case_id = c.id AND e.kind = 'message' ORDER BY e.id LIMIT 1) said
      WHERE ${opened}
      ORDER BY c.safety DESC, ${pressing}, cardinality(c.risks) DESC, length(said.body) DESC, c.id LIMIT 1`,
    values,
  )
  return row ?? null
}
