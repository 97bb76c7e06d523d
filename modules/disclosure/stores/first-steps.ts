import { refusals as common } from '#platform/errors/index.ts'
import { actorName, type Work } from '#platform/work/index.ts'
import type { IntentionState, visitAnswerWays } from '../first-steps.ts'

export interface VisitAnswerRow {
  id: string
  projectId: string
  personId: string
  way: (typeof visitAnswerWays)[number]
  score: number | null
  words: string | null
  onDay: string
  byName: string
}
export interface IntentionRow {
  id: string
  projectId: string
  personId: string
  wish: string
  registeredOn: string
  adviser: string
  withdrawnAt: Date | null
  withdrawnBy: string | null
  state: IntentionState
  createdAt: Date
}

export const stateOfIntention = `CASE WHEN i.withdrawn_at IS NOT NULL THEN 'withdrawn'
  WHEN EXISTS (SELECT 1 FROM disclosure.posting p WHERE p.project_id = i.project_id AND p.kind = 'papers' AND p.proved_on IS NOT NULL)
  THEN 'permitGiven' ELSE 'open' END`
export const intentionColumns = `i.id, i.project_id AS "projectId", i.person_id AS "personId", i.wish, i.registered_on AS "registeredOn",
  i.adviser, i.withdrawn_at AS "withdrawnAt", i.withdrawn_by AS "withdrawnBy", ${stateOfIntention} AS state, i.created_at AS "createdAt"`

/** What customers said of their visits, and what they intend. */
export function firstStepStore(work: Work) {
  return {
    answer: (row: VisitAnswerRow) =>
      work.sql(
        `INSERT INTO disclosure.visit_answer (id, project_id, person_id, way, score, words, on_day, at, by_name)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [row.id, row.projectId, row.personId, row.way, row.score, row.words, row.onDay, work.now, row.byName],
      ),

    answersOf: (personId: string) =>
      work.sql<VisitAnswerRow>(
        `SELECT a.id, a.project_id AS "projectId", a.person_id AS "personId", a.way, a.score, a.words, a.on_day AS "onDay", a.by_name AS "byName"
           FROM disclosure.visit_answer a WHERE a.person_id = $1 ORDER BY a.at DESC, a.id`,
        [personId],
      ),

    intentionsOf: (personId: string) =>
      work.sql<IntentionRow>(
        `SELECT ${intentionColumns} FROM disclosure.intention i WHERE i.person_id = $1 ORDER BY i.created_at DESC, i.id`,
        [personId],
      ),

    intention: async (id: string): Promise<IntentionRow> => {
      const [row] = await work.sql<IntentionRow>(
        `SELECT ${intentionColumns} FROM disclosure.intention i WHERE i.id = $1 FOR UPDATE OF i`,
        [id],
      )
      if (!row) throw common.notFound()
      return row
    },

    /** Since when the pre-sale permit hangs with the other papers (1.5). */
    permitOn: async (projectId: string): Promise<string | null> => {
      const [row] = await work.sql<{ provedOn: string | null }>(
        `SELECT p.proved_on AS "provedOn" FROM disclosure.posting p WHERE p.project_id = $1 AND p.kind = 'papers'`,
        [projectId],
      )
      return row?.provedOn ?? null
    },

    /** The new intention; null when the customer has one for the project. */
    intend: async (projectId: string, personId: string, wish: string, on: string): Promise<string | null> => {
      const [added] = await work.sql<{ id: string }>(
        `INSERT INTO disclosure.intention (id, project_id, person_id, wish, registered_on, adviser, changed_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $6, $7) ON CONFLICT DO NOTHING RETURNING id`,
        [work.newId(), projectId, personId, wish, on, actorName(work), work.now],
      )
      return added?.id ?? null
    },

    withdraw: (id: string) =>
      work.sql(
        'UPDATE disclosure.intention SET withdrawn_at = $2, withdrawn_by = $3, changed_by = $3 WHERE id = $1',
        [id, work.now, actorName(work)],
      ),
  }
}
