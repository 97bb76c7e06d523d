import type { Pool } from '#platform/database/connect.ts'
import { morningOf } from '../journey/delivered.ts'

/** The rows that a day left, as JSON of their tables. */
export interface Written {
  actions: object[]
  journeys: object[]
  notices: object[]
  events: object[]
  settings: object[]
}

/** What the rows were that a day changes, and where those begin that it adds. */
export interface Before {
  journeys: object[]
  settings: object[]
  since: Date
  lastMark: string
}

const journeysDue = 'SELECT to_jsonb(j) AS row FROM journey.journey j WHERE j.replan_on <= $1'
const settingsOfProjects = 'SELECT to_jsonb(s) AS row FROM journey.project_setting s'

export async function lookBefore(owner: Pool, day: string): Promise<Before> {
  const { rows } = await owner.query<{ since: Date; lastMark: string }>(
    `SELECT clock_timestamp() AS since, coalesce(max(id), 0) AS "lastMark" FROM journey.figure_change`,
  )
  return {
    journeys: await rowsOf(owner, journeysDue, [day]),
    settings: await rowsOf(owner, settingsOfProjects),
    ...rows[0]!,
  }
}

/** What was written for the day since then. */
export async function writtenBy(owner: Pool, { journeys, since }: Before, day: string): Promise<Written> {
  const due = JSON.stringify(journeys)
  return {
    actions: await rowsOf(
      owner,
      `SELECT to_jsonb(a) AS row FROM jsonb_populate_recordset(null::journey.journey, $1) j
         JOIN journey.action a ON a.project_id = j.project_id AND a.journey_id = j.id WHERE a.created_at >= $2`,
      [due, since],
    ),
    journeys: await rowsOf(
      owner,
      `SELECT to_jsonb(j) AS row FROM jsonb_populate_recordset(null::journey.journey, $1) d
         JOIN journey.journey j ON j.project_id = d.project_id AND j.id = d.id`,
      [due],
    ),
    notices: await rowsOf(
      owner,
      'SELECT to_jsonb(n) AS row FROM journey.overdue_notice n WHERE said_on = $1',
      [day],
    ),
    events: await rowsOf(
      owner,
      `SELECT to_jsonb(e) AS row FROM platform.event e WHERE name = 'journey.action_overdue.v1' AND recorded_at >= $1`,
      [morningOf(day)],
    ),
    settings: await rowsOf(owner, settingsOfProjects),
  }
}

/** Lines that the audit log got since then. */
export const auditLines = async (owner: Pool, { since }: Before): Promise<number> =>
  (
    await owner.query<{ lines: number }>(
      'SELECT count(*)::int AS lines FROM platform.audit_log WHERE at >= $1',
      [since],
    )
  ).rows[0]!.lines

/** Takes back what was written, unseen by triggers, so that the same day can be written once more. */
export async function takeBack(owner: Pool, before: Before, written: Written): Promise<void> {
  const client = await owner.connect()
  const run = (text: string, values: unknown[] = []) => client.query(text, values)
  await run('BEGIN')
  await run('SET LOCAL session_replication_role = replica')
  await run(
    `DELETE FROM journey.overdue_notice n USING jsonb_populate_recordset(null::journey.overdue_notice, $1) r
      WHERE n.project_id = r.project_id AND n.action_id = r.action_id AND n.due_on = r.due_on AND n.told = r.told`,
    [JSON.stringify(written.notices)],
  )
  await run(
    `DELETE FROM journey.action a USING jsonb_populate_recordset(null::journey.action, $1) r
      WHERE a.project_id = r.project_id AND a.id = r.id`,
    [JSON.stringify(written.actions)],
  )
  await run(
    `UPDATE journey.journey j SET replan_on = r.replan_on FROM jsonb_populate_recordset(null::journey.journey, $1) r
      WHERE j.project_id = r.project_id AND j.id = r.id`,
    [JSON.stringify(before.journeys)],
  )
  await run(
    `UPDATE journey.project_setting s SET overdue_said_on = r.overdue_said_on
       FROM jsonb_populate_recordset(null::journey.project_setting, $1) r WHERE s.project_id = r.project_id`,
    [JSON.stringify(before.settings)],
  )
  await run(
    `DELETE FROM platform.event e USING jsonb_populate_recordset(null::platform.event, $1) r
      WHERE e.id = r.id AND e.recorded_at = r.recorded_at`,
    [JSON.stringify(written.events)],
  )
  await run('DELETE FROM platform.audit_log WHERE at >= $1', [before.since])
  await run('DELETE FROM journey.figure_change WHERE id > $1', [before.lastMark])
  await run('COMMIT')
  await run(
    'VACUUM journey.action, journey.journey, journey.overdue_notice, journey.project_setting, journey.figure_change',
  )
  await run('VACUUM platform.event, platform.audit_log')
  client.release(true)
}

const rowsOf = async (owner: Pool, text: string, values: unknown[] = []) =>
  (await owner.query<{ row: object }>(text, values)).rows.map(({ row }) => row)
