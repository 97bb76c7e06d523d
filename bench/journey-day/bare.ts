import pg from 'pg'
import type { Pool } from '#platform/database/connect.ts'

/** The rows that a day left, as JSON of their tables. */
export interface Written {
  actions: object[]
  journeys: object[]
  notices: object[]
  events: object[]
}

const rowsAtOnce = 500

/** What was written for the day since that moment of the database. */
export async function writtenBy(
  owner: Pool,
  { day, due, since }: { day: string; due: readonly string[]; since: Date },
): Promise<Written> {
  const rows = async (text: string, values: unknown[]) =>
    (await owner.query<{ row: object }>(text, values)).rows.map(({ row }) => row)
  return {
    actions: await rows(
      'SELECT to_jsonb(a) AS row FROM journey.action a WHERE journey_id = ANY ($1) AND created_at >= $2',
      [due, since],
    ),
    journeys: await rows('SELECT to_jsonb(j) AS row FROM journey.journey j WHERE id = ANY ($1)', [due]),
    notices: await rows('SELECT to_jsonb(n) AS row FROM journey.overdue_notice n WHERE said_on = $1', [day]),
    events: await rows(
      `SELECT to_jsonb(e) AS row FROM platform.event e WHERE name = 'journey.action_overdue.v1' AND recorded_at >= $1::date`,
      [day],
    ),
  }
}

/** The same rows by statements over 500 of them, each in a transaction of its own; seconds. */
export async function writeBare(connectionString: string, written: Written): Promise<number> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const { rows } = await client.query<{ columns: string }>(
    `SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS columns FROM pg_attribute
      WHERE attrelid = 'journey.action'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
  )
  const columns = rows[0]!.columns
  const began = performance.now()
  const inPieces = async (all: readonly object[], text: string) => {
    for (let start = 0; start < all.length; start += rowsAtOnce)
      await client.query({
        name: text.slice(0, 60),
        text,
        values: [JSON.stringify(all.slice(start, start + rowsAtOnce))],
      })
  }
  await inPieces(
    written.actions,
    `INSERT INTO journey.action (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(null::journey.action, $1)`,
  )
  await inPieces(
    written.journeys,
    `UPDATE journey.journey j SET replan_on = r.replan_on FROM jsonb_populate_recordset(null::journey.journey, $1) r
      WHERE j.project_id = r.project_id AND j.id = r.id`,
  )
  await inPieces(
    written.notices,
    `INSERT INTO journey.overdue_notice SELECT * FROM jsonb_populate_recordset(null::journey.overdue_notice, $1)`,
  )
  await inPieces(
    written.events,
    `INSERT INTO platform.event OVERRIDING SYSTEM VALUE SELECT * FROM jsonb_populate_recordset(null::platform.event, $1)`,
  )
  const seconds = (performance.now() - began) / 1000
  await client.end()
  return seconds
}
