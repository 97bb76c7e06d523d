import type { Database, Scope, Work } from '../work/index.ts'
import { Refusal } from '../errors/index.ts'
import { type MappedRow, readTable, streamRows } from '../spreadsheets/index.ts'
import { batchSize, type ImportContext, type ImportKind, type RowResult } from './kind.ts'
import { kindOf, type Kinds } from './present.ts'
import { problemsOf } from './row-check.ts'
import { type ImportRecord, importStore } from './store.ts'
import { splitWhole } from './whole-groups.ts'

export interface PassPayload {
  importId: string
  mode: 'checking' | 'running'
}

/** Goes over all rows: `checking` writes nothing, `running` writes batch by batch; goes on where a crash stopped it. */
export async function runPass(
  database: Database,
  kinds: Kinds,
  { importId, mode }: PassPayload,
): Promise<void> {
  const record = await database.asSystem('import', (work) => importStore(work).byId(importId))
  if (record.state !== mode) return
  const kind = kindOf(kinds, record.kind)
  const actor = await database.services.staffActor(record.staff_id)
  const scope: Scope = {
    actor,
    permission: kind.permission,
    action: `importing.${mode}`,
    requestId: importId,
  }
  const end = (state: 'checked' | 'done' | 'failed', failure?: string) =>
    database.withWork(scope, (work) => importStore(work).finish(importId, state, failure))
  try {
    const finished = await handleAll(database, scope, kind, record, mode)
    if (finished) await end(mode === 'checking' ? 'checked' : 'done')
  } catch (error) {
    if (!(error instanceof Refusal) || error.text.status === 503) throw error
    await end('failed', error.in('zh'))
  }
}

/** False when somebody cancelled on the way. */
async function handleAll(
  database: Database,
  scope: Scope,
  kind: ImportKind,
  record: ImportRecord,
  mode: PassPayload['mode'],
) {
  const table = await readTable(await database.services.storage.get(record.storage_key))
  const mapping = { lastHeaderRow: record.header_row, columns: record.mapping }
  const context: ImportContext = {
    projectId: record.project_id ?? undefined,
    headings: headingsOf(record),
    seen: new Map(),
  }
  const pass = { database, scope, kind, record, mode, context }
  let toSkip = record.handled_rows
  let held: readonly MappedRow[] = []
  let reached = 0
  for await (const { rows, progress } of streamRows(table, mapping, { batchRows: batchSize })) {
    const left = rows.slice(toSkip)
    toSkip = Math.max(0, toSkip - rows.length)
    const split = splitWhole([...held, ...left], kind.continues)
    held = split.held
    reached = progress
    if (split.whole.length === 0) continue
    if ((await handleBatch(pass, split.whole, progress)) !== mode) return false
  }
  return held.length === 0 || (await handleBatch(pass, held, reached)) === mode
}

interface Pass {
  database: Database
  scope: Scope
  kind: ImportKind
  record: ImportRecord
  mode: PassPayload['mode']
  context: ImportContext
}

async function handleBatch(pass: Pass, rows: readonly MappedRow[], progress: number): Promise<string> {
  const { database, scope, record, mode } = pass
  const keep = async (work: Work, results: readonly RowResult[]) => {
    await importStore(work).addProblems(record.id, problemRows(record, results))
    return (await importStore(work).count(record.id, results, progress)).state
  }
  if (mode === 'running')
    return database.withWork(scope, async (work) => {
      // The row of the import is locked first, so that a cancellation either comes before this batch or after it.
      const { state } = await importStore(work).locked(record.id)
      return state === mode ? keep(work, await applyRows(work, pass, rows)) : state
    })
  const results = await rehearse(database, scope, (work) => applyRows(work, pass, rows))
  return database.withWork(scope, (work) => keep(work, results))
}

async function applyRows(
  work: Work,
  { kind, context }: Pass,
  rows: readonly MappedRow[],
): Promise<RowResult[]> {
  const checked = rows.map((row) => ({ row, problems: problemsOf(row, kind.fields, kind.continues?.(row)) }))
  const sound = checked.filter(({ problems }) => problems.length === 0).map(({ row }) => row)
  const written = sound.length ? await kind.apply(work, context, sound) : []
  const refused = checked
    .filter(({ problems }) => problems.length > 0)
    .map(({ row: { rowNumber }, problems }): RowResult => ({ rowNumber, outcome: 'faulty', problems }))
  return [...written, ...refused]
}

class Rehearsed extends Error {}

/** Does the work for its result and takes it back. */
async function rehearse<T>(database: Database, scope: Scope, run: (work: Work) => Promise<T>): Promise<T> {
  let result: { value: T } | undefined
  await database
    .withWork(scope, async (work) => {
      result = { value: await run(work) }
      throw new Rehearsed()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Rehearsed)) throw error
    })
  return result!.value
}

function headingsOf({ columns, mapping }: ImportRecord): Record<string, string> {
  const fieldOf = new Map(Object.entries(mapping).map(([field, column]) => [column, field]))
  return Object.fromEntries(
    columns.flatMap(({ index, heading }) => (fieldOf.has(index) ? [[fieldOf.get(index)!, heading]] : [])),
  )
}

function problemRows(record: ImportRecord, results: readonly RowResult[]) {
  const headings = headingsOf(record)
  return results.flatMap(({ rowNumber, problems }) =>
    problems.map(({ field, zh, en }) => ({
      row_number: rowNumber,
      field,
      heading: headings[field] ?? null,
      zh,
      en,
    })),
  )
}
