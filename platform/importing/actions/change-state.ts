import type { Work } from '../../work/index.ts'
import { refusals } from '../errors.ts'
import type { ImportKind } from '../kind.ts'
import type { ImportState } from '../import-state.ts'
import { type ImportRecord, importStore, type Mapping } from '../store.ts'

/** Says what the columns mean, keeps it for the next file, and starts the check of every row. */
export async function mapColumns(
  work: Work,
  kind: ImportKind,
  importId: string,
  mapping: Mapping,
): Promise<ImportRecord> {
  const store = importStore(work)
  const record = await store.locked(importId)
  refuseUnless(record, ['mapping', 'checked', 'cancelled', 'failed'])
  const missing = kind.fields.filter(({ key, required }) => required && mapping[key] === undefined)
  if (missing.length) throw refusals.requiredNotMapped({ fields: missing.map(({ label }) => label) })
  const fieldOf = new Map(Object.entries(mapping).map(([key, column]) => [column, key]))
  const headings = record.columns.map(({ index, heading }) => [heading, fieldOf.get(index) ?? null])
  await store.rememberHeadings(record.kind, record.staff_id, Object.fromEntries(headings))
  await store.dropProblems(importId)
  work.enqueue(
    'importing.pass',
    { importId, mode: 'checking' },
    { key: `import ${importId}`, queue: 'imports', maxAttempts: 3 },
  )
  return store.enter(importId, 'checking', mapping)
}

/** Starts to write the rows; the faulty ones are left out and can be downloaded. */
export async function confirmImport(work: Work, importId: string): Promise<ImportRecord> {
  const store = importStore(work)
  const record = await store.locked(importId)
  refuseUnless(record, ['checked'])
  await store.dropProblems(importId)
  work.enqueue(
    'importing.pass',
    { importId, mode: 'running' },
    { key: `import ${importId}`, queue: 'imports', maxAttempts: 3 },
  )
  return store.enter(importId, 'running', record.mapping)
}

/** Stops before the next batch; batches already written stay, and importing the file again completes them. */
export async function cancelImport(work: Work, importId: string): Promise<ImportRecord> {
  const store = importStore(work)
  const record = await store.locked(importId)
  refuseUnless(record, ['mapping', 'checking', 'checked', 'running'])
  // What was only looked at was not written.
  if (record.state !== 'running') await store.enter(importId, 'cancelled', record.mapping)
  return store.finish(importId, 'cancelled')
}

function refuseUnless({ state }: ImportRecord, allowed: readonly ImportState[]): void {
  if (!allowed.includes(state)) throw refusals.notReady({ state })
}
