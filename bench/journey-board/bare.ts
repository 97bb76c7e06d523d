import pg from 'pg'
import { type Figures, figuresOf } from '../lib/figures.ts'

/** The board's figures from the facts, in one statement by a hand that needs no rights. */
const counted = `
  WITH today AS (SELECT $1::date AS today),
  standing AS (
    SELECT s.project_id, s.step, count(DISTINCT s.home_id) AS standing FROM journey.step_stay s, today
     WHERE s.entered_on <= today AND (s.left_on IS NULL OR s.left_on > today) GROUP BY 1, 2),
  done AS (
    SELECT a.project_id, a.step, count(*) FILTER (WHERE a.done_on <= a.due_on) AS in_time, count(*) FILTER (WHERE a.done_on > a.due_on) AS done_late
      FROM journey.action a, today WHERE a.done_on IS NOT NULL AND a.due_on >= today - 365 AND a.due_on < today GROUP BY 1, 2),
  open AS (
    SELECT a.project_id, a.step, count(*) FILTER (WHERE a.due_on < today) AS late, count(*) FILTER (WHERE a.due_on >= today) AS week
      FROM journey.action a, today
     WHERE a.is_applicable AND a.done_at IS NULL AND a.waived_at IS NULL AND a.due_on <= today + 7 GROUP BY 1, 2)
  SELECT project_id, step, standing, in_time, done_late, late, week
    FROM standing FULL JOIN done USING (project_id, step) FULL JOIN open USING (project_id, step)`

/** Counts a few times; the late ones of all projects, to compare. */
export async function countBare(
  connectionString: string,
  today: string,
): Promise<{ figures: Figures; late: number }> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const ask = () => client.query<{ late: string | null }>(counted, [today])
  const { rows } = await ask()
  const waited: number[] = []
  const began = performance.now()
  for (let times = 0; times < 3; times++) {
    const asked = performance.now()
    await ask()
    waited.push(performance.now() - asked)
  }
  const seconds = (performance.now() - began) / 1000
  await client.end()
  return {
    figures: figuresOf({ seconds, waitedMs: Float64Array.from(waited) }),
    late: rows.reduce((sum, { late }) => sum + Number(late ?? 0), 0),
  }
}
