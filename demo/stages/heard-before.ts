import type { Work } from '#platform/work/index.ts'
import { deliveryAnswers, residenceAnswers } from '../content/call-backs.ts'

/** So many calls of a kind are remembered of a project in each of the last quarters, so that its figures rest on homes enough. */
const mostOfQuarter = 20

/**
 * What owners said in calls that were done before the present days, one answered call-back for each call that the journey
 * remembers: what `finishCallback` writes, for many at once.
 */
export async function rememberCalls(work: Work, projectId: string, today: string): Promise<void> {
  await work.sql(
    `WITH told AS (
       SELECT uuidv7() AS id, c.*
         FROM (SELECT a.home_id, a.household_id, a.person_id, k.kind, d.delivered_on, a.due_from, a.due_on, a.done_at, a.done_on, a.done_by, a.done_by_name,
                      row_number() OVER (PARTITION BY k.kind, date_trunc('quarter', a.done_on) ORDER BY a.done_at DESC, a.id)::int - 1 AS place
                 FROM journey.action a JOIN delivery.home_delivery d ON d.home_id = a.home_id AND d.delivered_on IS NOT NULL
                 JOIN (VALUES ('4.11', 'deliveryCallback'), ('5.1', 'residenceCallback')) k (key, kind) ON k.key = a.action_key
                WHERE a.project_id = $1 AND a.is_applicable AND a.person_id IS NOT NULL AND a.household_id IS NOT NULL
                  AND a.done_on > $2::date - 200
                  AND NOT EXISTS (SELECT 1 FROM surveys.callback o WHERE o.home_id = a.home_id AND o.kind = k.kind)) c
        WHERE place < ${mostOfQuarter}),
     written AS (
       INSERT INTO surveys.callback (id, project_id, home_id, household_id, person_id, kind, since_on, window_from, due_on,
           responsible_staff_id, state, attempts, script_id, done_at, done_on, way, done_by, version, changed_by, created_at)
       SELECT t.id, $1, home_id, household_id, person_id, t.kind, delivered_on, due_from, due_on, done_by, 'reached', 1, s.id, done_at, done_on,
              'call', done_by_name, 2, done_by_name, due_from
         FROM told t JOIN surveys.script s ON s.kind = t.kind AND s.state = 'published'
       ON CONFLICT DO NOTHING RETURNING id, kind, script_id),
     called AS (
       INSERT INTO surveys.attempt (id, project_id, callback_id, at, result, staff_id, by_name)
       SELECT uuidv7(), $1, t.id, t.done_at, 'answered', t.done_by, t.done_by_name FROM written JOIN told t USING (id))
     INSERT INTO surveys.answer (id, project_id, callback_id, question_key, measure, value, answered_by, answered_at)
     SELECT uuidv7(), $1, w.id, q.asked->>'key', q.asked->>'measure',
            $3::jsonb -> w.kind -> (t.place % jsonb_array_length($3::jsonb -> w.kind)) ->> (q.at::int - 1), t.done_by_name, t.done_at
       FROM written w JOIN told t USING (id) JOIN surveys.script s ON s.id = w.script_id
      CROSS JOIN LATERAL jsonb_array_elements(s.questions) WITH ORDINALITY AS q(asked, at)`,
    [
      projectId,
      today,
      JSON.stringify({ deliveryCallback: deliveryAnswers, residenceCallback: residenceAnswers }),
    ],
  )
}
