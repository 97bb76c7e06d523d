import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { buildStaffActor, useTestDatabase } from '#platform/testing/index.ts'
import { compareLines } from './compare.ts'
import { describe as inWords } from './describe.ts'
import { sealAudit } from './seal.ts'
import { auditOf } from './testing/audited-house.ts'

const house = useTestDatabase()
const actor = buildStaffActor(['customers.unmask'])
const write = (change = 'unmask') =>
  house.database.withWork({ actor, action: 'customers.unmaskPhone' }, (work) =>
    work.note(change, { subject: ['customers.person', work.newId()] }, { field: 'phone' }),
  )
const { verified, seal, findingAfter } = auditOf(house)
const ids = async () =>
  (await house.owner.query<{ id: number }>('SELECT id FROM platform.audit_log ORDER BY xid, id')).rows.map(
    ({ id }) => id,
  )
describe('the audit log', () => {
  it('is whole after its lines were sealed, also when there is nothing to seal', async () => {
    expect(await verified()).toMatchObject({ seals: 0, finding: null })
    await seal()
    for (let count = 0; count < 5; count++) await write()
    expect(await seal()).toBe(5)
    expect(await seal()).toBe(0)
    await write()
    const { lines, ...result } = await verified()
    expect(result).toMatchObject({ unsealed: 1, finding: null })
    expect(lines).toBeGreaterThanOrEqual(5)
  })

  it('lets a line that is still being written wait, and seals it next time in its place', async () => {
    await seal()
    const open = await house.owner.connect()
    await open.query('BEGIN')
    await open.query(
      `INSERT INTO platform.audit_log (actor_kind, change, subject) VALUES ('owner', 'slow', 'testing')`,
    )
    await write()
    expect(await sealAudit(house.database)).toBe(0)
    await open.query('COMMIT')
    open.release()
    expect(await seal()).toBe(2)
    expect((await verified()).finding).toBeNull()
  })

  it('names the line that was altered', async () => {
    await write()
    await seal()
    const [first] = (await ids()).toReversed()
    expect(
      await findingAfter(`UPDATE platform.audit_log SET actor_name = '别人' WHERE id = ${first}`),
    ).toMatchObject({
      kind: 'altered',
      line: { id: first, action: 'customers.unmaskPhone', subject: 'customers.person' },
    })
    const finding = await findingAfter(
      `UPDATE platform.audit_log SET actor_name = '别人' WHERE id = ${first}`,
    )
    const words = inWords({ seals: 1, lines: 0, unsealed: 0, dropped: 0, finding })
    expect(words).toMatch(
      new RegExp(`line ${first} of 20\\d\\d-.*Z \\(customers.unmaskPhone on customers.person\\) was altered`),
    )
    expect(
      await findingAfter(
        `UPDATE platform.audit_log SET at = at + interval '1 microsecond' WHERE id = ${first}`,
      ),
    ).toMatchObject({ kind: 'altered' })
  })

  it('names the line that was removed, with the lines between which it stood', async () => {
    for (let count = 0; count < 3; count++) await write()
    await seal()
    const [after, removed, before] = (await ids()).toReversed()
    expect(await findingAfter(`DELETE FROM platform.audit_log WHERE id = ${removed}`)).toMatchObject({
      kind: 'missing',
      id: removed,
      before: { id: before },
      after: { id: after },
    })
  })

  it('names the line that was added among sealed ones', async () => {
    await write()
    await seal()
    const added = `INSERT INTO platform.audit_log (at, xid, actor_kind, change, subject, action)
      SELECT at, xid, 'staff', 'unmask', 'customers.person', 'forged' FROM platform.audit_log ORDER BY id LIMIT 1`
    expect(await findingAfter(added)).toMatchObject({ kind: 'added', line: { action: 'forged' } })
    const between = `INSERT INTO platform.audit_log (at, xid, actor_kind, change, subject, action) SELECT at, (xid::text::bigint - 1)::text::xid8, 'staff', 'x', 'y', 'between'
      FROM platform.audit_log ORDER BY xid DESC LIMIT 1`
    expect(await findingAfter(between)).toMatchObject({ kind: 'added', line: { action: 'between' } })
  })

  it('names a new line that pretends to be old', async () => {
    await write()
    await seal()
    const backdated = `INSERT INTO platform.audit_log (at, actor_kind, change, subject, action) VALUES (now() - interval '40 days', 'staff', 'unmask', 'customers.person', 'pretended')`
    expect(await findingAfter(backdated)).toMatchObject({ kind: 'backdated', line: { action: 'pretended' } })
  })

  it('notices a seal that was forged or taken away', async () => {
    await write()
    await seal()
    await write()
    await seal()
    const last = '(SELECT max(number) FROM platform.audit_seal)'
    expect(
      await findingAfter(
        `UPDATE platform.audit_seal SET line_hashes = overlay(line_hashes placing '\\x00' from 20) WHERE number = ${last}`,
      ),
    ).toMatchObject({ kind: 'broken seal' })
    expect(await findingAfter(`DELETE FROM platform.audit_seal WHERE number = ${last} - 1`)).toMatchObject({
      kind: 'broken seal',
    })
  })

  it('goes on after a restore into a database that counts its transactions anew', async () => {
    await write()
    await seal()
    await write()
    // As after a restore: what is there comes from transactions that this database has not seen yet.
    await house.owner.query(`UPDATE platform.audit_log SET xid = (xid::text::bigint + 1000000)::text::xid8;
      UPDATE platform.audit_seal SET from_xid = (from_xid::text::bigint + 1000000)::text::xid8, to_xid = (to_xid::text::bigint + 1000000)::text::xid8`)
    await rehash()
    await write()
    expect(await seal()).toBe(2)
    await write()
    expect(await seal()).toBe(1)
    expect(await verified()).toMatchObject({ unsealed: 0, finding: null })
    const [restored] = await ids()
    expect(await findingAfter(`DELETE FROM platform.audit_log WHERE id = ${restored}`)).toMatchObject({
      kind: 'missing',
    })
  })
})

/** The test above changed the lines under their seals; this makes the seals fit again. */
async function rehash(): Promise<void> {
  const { lineHash } = await import('./lines.ts')
  await house.owner
    .query(`DO $$ DECLARE s record; bytes bytea; before bytea := decode(repeat('00', 32), 'hex'); reached record; BEGIN
    SELECT '0'::xid8 AS xid, 0::bigint AS id INTO reached;
    FOR s IN SELECT * FROM platform.audit_seal ORDER BY number LOOP
      SELECT string_agg(int8send(id) || ${lineHash}, ''::bytea ORDER BY xid, id) INTO bytes FROM platform.audit_log
       WHERE (xid, id) > (reached.xid, reached.id) AND (xid, id) <= (s.to_xid, s.to_id);
      UPDATE platform.audit_seal SET line_hashes = bytes, previous_hash = before, hash = sha256(before || bytes) WHERE number = s.number RETURNING hash INTO before;
      SELECT s.to_xid AS xid, s.to_id AS id INTO reached;
    END LOOP; END $$`)
}

describe('comparing lines', () => {
  const lines = fc.uniqueArray(fc.record({ id: fc.nat(1000), hash: fc.constantFrom<string>('a', 'b') }), {
    selector: ({ id }) => id,
    minLength: 1,
  })

  it('finds nothing in equal lists, and any single change in others', () => {
    fc.assert(fc.property(lines, (sealed) => compareLines(sealed, sealed) === null))
    fc.assert(
      fc.property(lines, fc.nat(), (sealed, pick) => {
        const index = pick % sealed.length
        const victim = sealed[index]!
        expect(compareLines(sealed, sealed.toSpliced(index, 1))).toMatchObject({
          kind: 'missing',
          id: victim.id,
        })
        expect(compareLines(sealed, sealed.toSpliced(index, 1, { ...victim, hash: 'c' }))).toMatchObject({
          kind: 'altered',
          line: { id: victim.id },
        })
        expect(compareLines(sealed, sealed.toSpliced(index, 0, { id: 5000, hash: 'a' }))).toMatchObject({
          kind: 'added',
          line: { id: 5000 },
        })
      }),
    )
  })
})
