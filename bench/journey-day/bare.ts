import pg from 'pg'
import type { Written } from './day.ts'

const rowsAtOnce = 500

/**
 * The rows of a day by set-based statements over 500 of them, each in a transaction of its own, written by the owner of the
 * tables, whom no policy binds. Triggers stay, so that the lines of the audit log and the marks of the figures are the same.
 */
export async function writeBare(connectionString: string, written: Written): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const { rows } = await client.query<{ columns: string }>(
    `SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS columns FROM pg_attribute
      WHERE attrelid = 'journey.action'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
  )
  const columns = rows[0]!.columns
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
  await inPieces(
    written.settings,
    `UPDATE journey.project_setting s SET overdue_said_on = r.overdue_said_on
       FROM jsonb_populate_recordset(null::journey.project_setting, $1) r WHERE s.project_id = r.project_id`,
  )
  await client.end()
}
