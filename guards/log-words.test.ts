import { globSync } from 'node:fs'
import { expect, it } from 'vitest'
import { changesOf } from '#design/record/history/changes.ts'
import { fieldNamesEn } from '#modules/identity/web/console/audit/field-names-en.ts'
import { workFieldNames } from '#modules/identity/web/console/audit/field-names-work.ts'
import { fieldNamesZh } from '#modules/identity/web/console/audit/field-names-zh.ts'
import { subjectNames } from '#modules/identity/web/console/audit/subject-names.ts'
import { moduleNames } from '#modules/identity/web/console/module-names.ts'
import { root } from '#platform/module/folders.ts'
import { useTestDatabase } from '#platform/testing/index.ts'
import type { LoggedValues } from '#design/record/history/log-words.ts'

const house = useTestDatabase()
const found = await Promise.all(
  globSync('modules/*/web/console/logged-values.ts', { cwd: root }).map(
    (file) => import(root + file) as Promise<{ loggedValues: LoggedValues }>,
  ),
)
const values: LoggedValues = Object.assign({}, ...found.map(({ loggedValues }) => loggedValues))

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

it('names every part of the product that has permissions, so that the matrix of roles can be read by people', async () => {
  const files = globSync('{modules,platform}/*/access.ts', { cwd: root })
  const folders = files.map((file) => file.split(/[\\/]/)[1]!).filter((folder) => folder !== 'testing')
  const parts = folders.map((folder) =>
    folder.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
  )
  const nameless = parts.filter((part) => !Object.values(moduleNames).every((words) => part in words))
  expect(nameless, 'Name it in module-names.ts').toEqual([])
})

it('names every audited table in both languages', async () => {
  const tables = new Set((await auditedColumns()).map(({ subject }) => subject))
  const names = Object.values(subjectNames)
  expect([...tables].filter((table) => !names.every((words) => table in words))).toEqual([])
})

it('says every code that an audited column may hold in both languages', async () => {
  const { rows } = await house.owner.query<{ place: string; column: string; allowed: string }>(`
    SELECT c.conrelid::regclass || '.' || a.attname AS place, a.attname AS column, pg_get_constraintdef(c.oid) AS allowed
      FROM pg_constraint c JOIN pg_trigger t ON t.tgrelid = c.conrelid AND t.tgname = 'audit_change'
      JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
     WHERE c.contype = 'c' AND cardinality(c.conkey) = 1 AND pg_get_constraintdef(c.oid) LIKE '%= ANY (ARRAY[%'`)
  expect(rows.length).toBeGreaterThan(20)
  const wordless = rows.flatMap(({ place, column, allowed }) =>
    [...allowed.matchAll(/'(\w+)'::text/g)]
      .map(([, code]) => code!)
      .filter((code) => {
        const words = values[place] ?? values[column]
        return !words?.zh[code] || !words.en[code]
      })
      .map((code) => `${place}: ${code}`),
  )
  expect(wordless, 'Name it in the logged-values.ts of the module').toEqual([])
})
