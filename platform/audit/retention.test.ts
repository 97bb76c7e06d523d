import { beforeAll, describe, expect, it } from 'vitest'
import { useTestDatabase } from '#platform/testing/index.ts'
import { describe as inWords } from './describe.ts'
import { auditModule } from './module.ts'
import { turnMonths } from './retention.ts'
import { auditOf } from './testing/audited-house.ts'

const house = useTestDatabase([auditModule()])
const { verified, seal, findingAfter } = auditOf(house)
const ask = async <Row extends object>(text: string, ...values: unknown[]) =>
  (await house.owner.query<Row>(text, values)).rows
const write = (at: string) =>
  ask(
    `INSERT INTO platform.audit_log (at, actor_kind, change, subject) VALUES ($1, 'staff', 'unmask', 'x')`,
    at,
  )
const months = async () =>
  (
    await ask<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relname ~ '^audit_log_2022\\d\\d$' ORDER BY 1`,
    )
  ).map(({ name }) => name)

beforeAll(async () => {
  // Four years of a log that was kept from the beginning.
  await ask('DELETE FROM platform.audit_log')
  await ask(`SELECT platform.ensure_partitions('2022-05-10')`)
  for (const at of ['2022-03-05', '2022-03-06', '2022-04-07', '2025-01-08']) await write(at)
  await write('2026-11-20')
  await seal()
})

describe('keeping the audit log', () => {
  it('refuses a term that is shorter than the law asks', async () => {
    expect(() => auditModule({ keepYears: 2 })).toThrow(
      'AUDIT_KEEP_YEARS must be a whole number of at least 3',
    )
    expect(() => auditModule({ keepYears: Number.NaN })).toThrow('at least 3')
    const younger = house.database.asSystem('try', (work) =>
      work.sql(`SELECT * FROM platform.drop_audit_past_term(now() - interval '2 years')`),
    )
    await expect(younger).rejects.toThrow('at least three years')
  })

  it('names lines that somebody deleted by hand, also when they were past the term', async () => {
    expect(await findingAfter(`DELETE FROM platform.audit_log WHERE at < '2022-03-06'`)).toMatchObject({
      kind: 'missing',
    })
    expect(await findingAfter('DROP TABLE platform.audit_log_202203')).toMatchObject({ kind: 'missing' })
  })

  it('drops months past the term by the job, leaves a line about it, and the rest verifies', async () => {
    const before = await months()
    expect(before).toContain('audit_log_202203')
    await turnMonths(house.database, 3)
    expect(await months()).toEqual([])
    const [entry] = await ask<{ actor: string; action: string; changes: object }>(
      `SELECT actor_kind AS actor, action, changes FROM platform.audit_log WHERE change = 'dropped'`,
    )
    expect(entry).toMatchObject({
      actor: 'system',
      action: 'drop audit lines past their term',
      changes: { lines: 3, before: expect.stringMatching(/^2023-11-01/), hash: expect.any(String) },
    })
    await seal()
    const result = await verified()
    expect(result).toMatchObject({ dropped: 3, finding: null })
    expect(inWords(result)).toContain('3 older ones were dropped past their term')
    await turnMonths(house.database, 3)
    expect(await ask(`SELECT 1 FROM platform.audit_log WHERE change = 'dropped'`)).toHaveLength(1)
  })

  it('still names a younger line that was deleted', async () => {
    expect(await findingAfter(`DELETE FROM platform.audit_log WHERE at::date = '2025-01-08'`)).toMatchObject({
      kind: 'missing',
      before: null,
    })
  })

  it('names a drop that was only written into the log, and one that was changed', async () => {
    const reach = `jsonb_set(changes, '{lastId}', (SELECT to_jsonb(max(id)) FROM platform.audit_log))`
    const younger = `DELETE FROM platform.audit_log WHERE at::date = '2025-01-08'`
    const written = `INSERT INTO platform.audit_log (actor_kind, change, subject, changes)
      SELECT 'system', change, subject, ${reach} FROM platform.audit_log WHERE change = 'dropped'`
    expect(await findingAfter(written, younger)).toMatchObject({ kind: 'forged drop' })
    const changed = `UPDATE platform.audit_log SET changes = ${reach} WHERE change = 'dropped'`
    const finding = await findingAfter(changed, younger)
    expect(finding).toMatchObject({ kind: 'forged drop', line: { subject: 'platform.audit_log' } })
    const words = inWords({ seals: 1, lines: 0, unsealed: 0, dropped: 0, finding })
    expect(words).toMatch(/line \d+ of .* says that older lines were dropped .* did not write it/)
    const empty = `INSERT INTO platform.audit_log (actor_kind, change, subject) VALUES ('system', 'dropped', 'platform.audit_log')`
    expect(await findingAfter(empty)).toMatchObject({ kind: 'forged drop' })
  })

  it('names the dropped lines when the line about the drop is gone, or stands over another chain', async () => {
    expect(await findingAfter(`DELETE FROM platform.audit_log WHERE change = 'dropped'`)).toMatchObject({
      kind: 'missing',
    })
    expect(
      await findingAfter(`UPDATE platform.audit_seal SET hash = sha256(hash) WHERE number = 1`),
    ).toMatchObject({ kind: 'forged drop' })
  })

  it('refuses to drop while a younger line hides among the old ones', async () => {
    await write('2022-04-30')
    await expect(turnMonths(house.database, 3)).rejects.toThrow('out of its time')
  })
})
