import type { Services, Work } from '../work/index.ts'

/** Which tables a column speaks of, as the foreign keys tell. */
export interface References {
  /** By table and column: `cases.case_file home_id`. */
  exact: ReadonlyMap<string, readonly string[]>
  /** By the column's name alone, whatever table it stands in. */
  byName: ReadonlyMap<string, readonly string[]>
  /** The tables whose rows have names. */
  named: ReadonlySet<string>
  /** Where to look first when a column tells nothing: the tables that most columns speak of, and the files. */
  usual: readonly string[]
}

const usualTables = 8

interface Row {
  table: string
  column: string
  refersTo: string
}

const kept = new WeakMap<Services, References>()

/** Read once: tables change only with a new version of the product. */
export async function referencesOf(work: Work): Promise<References> {
  const known = kept.get(work.services)
  if (known) return known
  const named = await work.sql<{ table: string }>('SELECT tbl AS "table" FROM platform.row_name')
  const rows = await work.sql<Row>(
    `SELECT c.conrelid::regclass::text AS "table", own.attname AS "column", c.confrelid::regclass::text AS "refersTo"
       FROM pg_constraint c CROSS JOIN LATERAL unnest(c.conkey, c.confkey) AS pair(own, other)
       JOIN pg_attribute own ON own.attrelid = c.conrelid AND own.attnum = pair.own
       JOIN pg_attribute other ON other.attrelid = c.confrelid AND other.attnum = pair.other AND other.attname = 'id'
      WHERE c.contype = 'f'`,
  )
  const tablesBy = (nameOf: (row: Row) => string) =>
    new Map(
      [...Map.groupBy(rows, nameOf)].map(([name, own]) => [
        name,
        [...new Set(own.map(({ refersTo }) => refersTo))],
      ]),
    )
  const columnsOf = [...Map.groupBy(rows, ({ refersTo }) => refersTo)].map(
    ([table, all]) => [table, all.length] as const,
  )
  const references: References = {
    named: new Set(named.map(({ table }) => table)),
    exact: tablesBy(({ table, column }) => `${table} ${column}`),
    byName: tablesBy(({ column }) => column),
    usual: [
      'platform.file',
      ...columnsOf
        .toSorted(([, one], [, other]) => other - one)
        .slice(0, usualTables)
        .map(([table]) => table),
    ],
  }
  kept.set(work.services, references)
  return references
}

/** The tables of a column by its name or the end of it: `assigneeStaffId` and `staff_ids` speak of what `staff_id` speaks of. */
export function tablesNamed({ byName, usual }: References, column: string): readonly string[] {
  const words = column
    .replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    .replace(/_ids$/, '_id')
    .split('_')
  for (let first = 0; first < words.length; first++) {
    const known = byName.get(words.slice(first).join('_'))
    if (known) return known
  }
  return usual
}
