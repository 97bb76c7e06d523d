import type { Work } from '#platform/work/index.ts'
import type { CaseRow, CasesTables, EntryRow } from '../tables.ts'
import type { TakenPromise } from './standing.ts'

/** A case that was taken over before, as far as the list has to know it. */
export interface Known {
  id: string
  number: string
  hash: string
  version: number
  /** Whether somebody has worked on it here since. */
  isWorkedOn: boolean
  /** The customer's own, which nobody can alter. */
  words: string
  personId: string | null
  reporterName: string | null
}

export interface TextRow {
  id: string
  project_id: string
  opened_at: Date
  body: string
  grams: string[]
}

export type NewCase = Partial<CaseRow> & Pick<CaseRow, 'id' | 'project_id' | 'number'> & TakenMark
export interface TakenMark {
  external_number: string
  taken_hash: string
  taken_activity_at: Date
}

interface TakenTables extends Omit<CasesTables, 'cases.case_file'> {
  'cases.case_file': CaseRow & TakenMark
  'cases.case_text': TextRow
}

export function takenStore(work: Work) {
  const db = work.tables<TakenTables>()
  return {
    async known(projectId: string, numbers: readonly string[]): Promise<Map<string, Known>> {
      const rows = await work.sql<Known & { externalNumber: string }>(
        `SELECT f.external_number AS "externalNumber", f.id, f.number, f.taken_hash AS hash, f.version, f.last_activity_at <> f.taken_activity_at AS "isWorkedOn",
                e.body AS words, f.reporter_person_id AS "personId", f.reporter_name AS "reporterName"
           FROM cases.case_file f
           JOIN LATERAL (SELECT body FROM cases.entry e WHERE e.project_id = f.project_id AND e.case_id = f.id AND e.kind = 'message'
                          ORDER BY e.id LIMIT 1) e ON true
          WHERE f.project_id = $1 AND f.external_number = ANY ($2)`,
        [projectId, [...new Set(numbers)]],
      )
      return new Map(rows.map((row) => [row.externalNumber, row]))
    },

    async add(
      files: readonly NewCase[],
      entries: readonly EntryRow[],
      promises: readonly (TakenPromise & { id: string; project_id: string; case_id: string })[],
      texts: readonly TextRow[],
    ): Promise<void> {
      if (files.length === 0) return
      await db
        .insertInto('cases.case_file')
        .values(files as never)
        .execute()
      await inParts(entries, (part) => db.insertInto('cases.entry').values(part).execute())
      await inParts(promises, (part) =>
        db
          .insertInto('cases.promise')
          .values(part as never)
          .execute(),
      )
      await db
        .insertInto('cases.case_text')
        .values([...texts])
        .execute()
    },

    async change({ id, project_id, ...changes }: Omit<NewCase, 'number'>): Promise<void> {
      await db
        .updateTable('cases.case_file')
        .set(changes)
        .where('project_id', '=', project_id)
        .where('id', '=', id)
        .execute()
    },

    /** What is still owed of a case ends as the list tells now; what was not promised yet is added. */
    async settle(projectId: string, caseId: string, promises: readonly TakenPromise[]): Promise<void> {
      const told = JSON.stringify(promises.map((promise) => ({ id: work.newId(), ...promise })))
      await work.sql(
        `UPDATE cases.promise p SET met_at = t.met_at, missed_at = coalesce(p.missed_at, t.missed_at), done_at = t.done_at, alarm_at = t.alarm_at
           FROM jsonb_to_recordset($3) AS t(target text, met_at timestamptz, missed_at timestamptz, done_at timestamptz, alarm_at timestamptz)
          WHERE p.project_id = $1 AND p.case_id = $2 AND p.target = t.target AND p.met_at IS NULL AND p.done_at IS NULL
            AND (t.met_at IS NULL OR p.missed_at IS NULL)`,
        [projectId, caseId, told],
      )
      await work.sql(
        `INSERT INTO cases.promise (id, project_id, case_id, target, started_at, minutes, measure, due_at, remind_before_minutes, alarm_at,
                                    shown_to_customer, met_at, missed_at, done_at)
         SELECT t.id, $1, $2, t.target, t.started_at, t.minutes, t.measure, t.due_at, t.remind_before_minutes, t.alarm_at,
                t.shown_to_customer, t.met_at, t.missed_at, t.done_at
           FROM jsonb_to_recordset($3) AS t(id uuid, target text, started_at timestamptz, minutes integer, measure text, due_at timestamptz,
                remind_before_minutes integer, alarm_at timestamptz, shown_to_customer boolean, met_at timestamptz, missed_at timestamptz, done_at timestamptz)
          WHERE NOT EXISTS (SELECT 1 FROM cases.promise p WHERE p.project_id = $1 AND p.case_id = $2 AND p.target = t.target)`,
        [projectId, caseId, told],
      )
    },

    /** Adds the words that do not stand yet; returns the ids of those that were added. */
    async addMissing(entries: readonly EntryRow[]): Promise<Set<string>> {
      if (entries.length === 0) return new Set()
      const standing = await work.sql<Pick<EntryRow, 'case_id' | 'at' | 'body'>>(
        'SELECT case_id, at, body FROM cases.entry WHERE project_id = $1 AND case_id = ANY ($2)',
        [entries[0]!.project_id, [...new Set(entries.map(({ case_id }) => case_id))]],
      )
      const known = new Set(standing.map(markOf))
      const fresh = entries.filter((entry) => !known.has(markOf(entry)))
      await inParts(fresh, (part) => db.insertInto('cases.entry').values(part).execute())
      return new Set(fresh.map(({ id }) => id))
    },
  }
}

const markOf = ({ case_id, at, body }: Pick<EntryRow, 'case_id' | 'at' | 'body'>) =>
  [case_id, at.getTime(), body].join(' ')

/** A statement takes so many values at most. */
async function inParts<Row>(rows: readonly Row[], write: (part: Row[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += 2000) await write(rows.slice(from, from + 2000))
}
