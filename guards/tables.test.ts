import { describe, expect, it } from 'vitest'
import { useTestDatabase } from '#platform/testing/index.ts'

describe('every table', () => {
  const house = useTestDatabase()
  const business = `n.nspname NOT IN ('pg_catalog', 'information_schema', 'graphile_worker', 'pg_toast') AND c.relkind IN ('r', 'p')`
  const names = async (condition: string) => {
    const { rows } = await house.owner.query<{ name: string }>(`
      SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE ${business} AND NOT c.relispartition AND c.oid::regclass::text <> 'public.migration' AND c.relname <> 'migration'
         AND ${condition} ORDER BY 1`)
    return rows.map(({ name }) => name)
  }

  it('forces row-level security and has a policy', async () => {
    const open = await names(`(NOT c.relrowsecurity OR NOT c.relforcerowsecurity
      OR NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid))`)
    expect(open, 'CALL platform.protect_by_project(…) in the migration that makes the table').toEqual([])
  })

  it('leaves an audit line for every change, or can only be added to', async () => {
    const silent = await names(`n.nspname NOT IN ('platform', 'scope', 'auth')
      AND NOT EXISTS (SELECT 1 FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'audit_change')
      AND (has_table_privilege('tongxing_app', c.oid, 'UPDATE') OR has_table_privilege('tongxing_app', c.oid, 'DELETE'))`)
    expect(silent, 'Keep the audit trigger, or CALL platform.append_only(…)').toEqual([])
  })

  it('is as confidential as the case that it belongs to', async () => {
    const telling = await names(`n.nspname = 'cases'
      AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'case_id' AND NOT a.attisdropped)
      AND NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'confidential' AND NOT p.polpermissive)`)
    expect(
      telling,
      'CREATE POLICY confidential … AS RESTRICTIVE, as in modules/cases/migrations/0050',
    ).toEqual([])
  })

  it('is not owned by the role of the application', async () => {
    expect(await names(`pg_get_userbyid(c.relowner) LIKE 'tongxing_%'`)).toEqual([])
  })

  it('has an index for every foreign key to rows that may be removed', async () => {
    const { rows } = await house.owner.query<{ name: string }>(`
      SELECT k.conrelid::regclass || ' ' || k.conname AS name FROM pg_constraint k
       WHERE k.contype = 'f' AND k.conparentid = 0 AND k.connamespace::regnamespace::text NOT IN ('graphile_worker')
         AND has_table_privilege('tongxing_app', k.confrelid, 'DELETE')
         AND NOT EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = k.conrelid AND i.indkey[0] = k.conkey[1]
                                                     OR i.indrelid = k.conrelid AND k.conkey[1] = ANY (i.indkey))
       ORDER BY 1`)
    expect(rows, 'CREATE INDEX on the referring column').toEqual([])
  })
})
