import type { Work } from '../work/index.ts'
import { type References, referencesOf, tablesNamed } from './references.ts'

export interface Logged {
  /** The table, for example `cases.case_file`. */
  subject: string
  subjectId: string | null
  action: string | null
  changes: Record<string, unknown> | null
}

/** What people call a record. */
export interface Name {
  zh: string
  en: string
}

/** An id or key that a line speaks of, and where it stands: without a column it is the record itself. */
interface Spoken {
  text: string
  table: string
  column: string | null
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const key = /^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)?$/

/** The ids and keys that a line speaks of. */
export function spokenIn({ subject: table, subjectId, changes }: Logged): Spoken[] {
  const values = Object.entries(changes ?? {}).flatMap(([column, value]) =>
    textsIn(value).map((text) => ({ text, table, column })),
  )
  return subjectId === null ? values : [{ text: subjectId, table, column: null }, ...values]
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return uuid.test(value) || key.test(value) ? [value] : []
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}

/** Names by id or key, as far as the reader sees the records; those that no reference leads to are sought in every table. */
export async function namesOf(work: Work, spoken: readonly Spoken[]): Promise<Map<string, Name>> {
  const names = new Map<string, Name>()
  if (spoken.length === 0) return names
  const references = await referencesOf(work)
  const keys = [...new Set(spoken.flatMap(({ text }) => (uuid.test(text) ? [] : text)))]
  const ids = Map.groupBy(
    spoken.filter(({ text }) => uuid.test(text)),
    ({ text }) => text,
  )
  const look = async (ids: readonly string[], keys: readonly string[], tables: readonly string[] | null) => {
    const found = await work.sql<Name & { key: string }>('SELECT * FROM platform.names_of($1, $2, $3)', [
      ids,
      keys,
      tables,
    ])
    for (const { key, zh, en } of found) names.set(key, { zh, en })
  }
  const places = [...ids].map(([id, all]) => ({ id, ...placeOf(all, references) }))
  await look([...ids.keys()], keys, [...new Set(places.flatMap(({ tables }) => tables))])
  const left = places.flatMap(({ id, isCertain }) => (isCertain || names.has(id) ? [] : id))
  if (left.length) await look(left, [], null)
  return names
}

/** The tables in which an id may stand; certain where it is the record itself, or a foreign key leads to named rows. */
function placeOf(all: readonly Spoken[], references: References) {
  const sure = all
    .flatMap(({ table, column }) =>
      column === null ? table : (references.exact.get(`${table} ${column}`) ?? []),
    )
    .filter((table) => references.named.has(table))
  if (sure.length) return { tables: sure, isCertain: true }
  return {
    tables: all.flatMap(({ table, column }) =>
      column === null || column === 'id' ? table : tablesNamed(references, column),
    ),
    isCertain: false,
  }
}
