import { expect, it } from 'vitest'
import { useTestDatabase } from '#platform/testing/index.ts'
import { changesOf } from './changes.ts'
import { fieldNamesEn } from './field-names-en.ts'
import { workFieldNames } from './field-names-work.ts'
import { fieldNamesZh } from './field-names-zh.ts'
import { subjectNames } from './subject-names.ts'

const house = useTestDatabase()

async function auditedColumns(): Promise<{ subject: string; field: string }[]> {
  const { rows } = await house.owner.query<{ subject: string; field: string }>(`
    SELECT c.oid::regclass::text AS subject, a.attname AS field FROM pg_trigger t
      JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE t.tgname = 'audit_change' AND NOT c.relispartition ORDER BY 1, a.attnum`)
  return rows
}

it('names every audited column in both languages, so that the log can be read by people', async () => {
  const nameless = (await auditedColumns())
    .filter(({ field }) => changesOf({ change: 'insert', changes: { [field]: '' } }).length > 0)
    .filter(({ field }) => !(field in workFieldNames) && !(field in fieldNamesZh && field in fieldNamesEn))
  expect(nameless, 'Name it in field-names-work.ts').toEqual([])
})

it('names every audited table in both languages', async () => {
  const tables = new Set((await auditedColumns()).map(({ subject }) => subject))
  const names = Object.values(subjectNames)
  expect([...tables].filter((table) => !names.every((words) => table in words))).toEqual([])
})
