import type { Work } from '#platform/work/index.ts'
import { refusals } from './errors.ts'
import type { SignIn } from './known-sign-ins.ts'

/** More lists than the console has, and more views than a list can show; a script that fills the table meets an end. */
const mostKept = 500
const longestKept = 20_000

/** What the account keeps, by key. */
export async function keptSettings(work: Work, { accountId }: SignIn): Promise<Record<string, unknown>> {
  const rows = await work.sql<{ key: string; value: unknown }>(
    'SELECT key, value FROM identity.kept_setting WHERE account_id = $1',
    [accountId],
  )
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]))
}

/** Keeps a value in place of an earlier one. */
export async function keepSetting(
  work: Work,
  { accountId }: SignIn,
  key: string,
  value: unknown,
): Promise<void> {
  const text = JSON.stringify(value)
  if (text.length > longestKept) throw refusals.settingTooLarge()
  const kept = await work.sql(
    `INSERT INTO identity.kept_setting AS k (account_id, key, value)
     SELECT $1, $2, $3 WHERE (SELECT count(*) FROM identity.kept_setting WHERE account_id = $1 AND key <> $2) < $4
     ON CONFLICT (account_id, key) DO UPDATE SET value = excluded.value RETURNING key`,
    [accountId, key, text, mostKept],
  )
  if (kept.length === 0) throw refusals.tooManySettings({ most: mostKept })
}
