import { createHash } from 'node:crypto'
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildForm, buildPhoto } from '#platform/files/testing/build-photo.ts'
import { refuseDamage } from '#platform/backup/checksums.ts'
import type { Manifest } from '#platform/backup/manifest.ts'
import { makeTestFolder } from '#platform/testing/test-folder.ts'
import { callerAt } from './lib/caller.ts'
import { askAt, type Postgres, startPostgres } from './lib/postgres.ts'
import { type Product, startProduct } from './lib/product.ts'
import { administrator, letUnmask, setUpHouse, type SmallHouse } from './lib/small-house.ts'
import { runTool } from './lib/tool.ts'

const homes = 60

describe('a backup of a filled house', () => {
  let folder: string
  let postgres: Postgres
  let embedded: Product
  let own: Product | undefined
  let back: Product | undefined
  let house: SmallHouse
  let photo: { id: string; sha256: string }

  const inFolder = (name: string) => join(folder, name)
  const ownPlace = () => ({ DATA_DIR: join(inFolder('own'), 'data'), DATABASE_URL: postgres.urlOf('own') })
  const backPlace = () => ({ DATA_DIR: join(inFolder('back'), 'data') })
  /** The keys travel on their own. */
  const bringKeys = (from: string, to: { DATA_DIR: string }) => {
    mkdirSync(to.DATA_DIR, { recursive: true })
    copyFileSync(join(from, 'secrets.json'), join(to.DATA_DIR, 'secrets.json'))
  }

  beforeAll(async () => {
    folder = makeTestFolder('backup')
    for (const name of ['', 'own', 'back']) {
      mkdirSync(inFolder(name), { recursive: true })
      chmodSync(inFolder(name), 0o711)
    }
    postgres = await startPostgres()
    await postgres.create('own')
    embedded = await startProduct({ demo: false })
    house = await setUpHouse(embedded.url, homes)
    await letUnmask(house.caller)
    const form = buildForm(await buildPhoto(), '客厅.jpg', 'image/jpeg')
    const path = `/files?projectId=${house.projectId}`
    photo = await house.caller.ask<typeof photo>('POST', path, form)
    await sealAudit(`postgresql:///tongxing?host=${encodeURIComponent(postgresFolder())}&user=postgres`)
  })
  afterAll(async () => {
    await Promise.all([embedded?.stop(), own?.stop(), back?.stop()])
    await postgres?.end()
    await rm(folder, { recursive: true, force: true })
  })
  const postgresFolder = () => join(embedded.folder, 'data', 'postgres')

  it('is taken while the product serves, and says that its keys lie elsewhere', async () => {
    const { code, said } = await runTool('backup', [inFolder('first')], {
      DATA_DIR: `${embedded.folder}/data`,
    })
    expect(code, said).toBe(0)
    expect(said).toContain('The keys are NOT in it')
    const manifest = manifestOf('first')
    const rowsOf = (name: string) => manifest.tables.find((table) => table.name === name)!.rows
    expect([rowsOf('estate.home'), rowsOf('customers.person'), rowsOf('platform.file')]).toEqual([60, 60, 1])
    // The photo, and what is shown of it.
    expect(manifest.files).toBeGreaterThanOrEqual(2)
  })

  it('is refused without its keys, and with a single byte altered anywhere, and then nothing is kept', async () => {
    const keyless = await runTool('restore', [inFolder('first')], ownPlace())
    expect(keyless).toMatchObject({ code: 1, said: expect.stringContaining('There are no keys') })
    bringKeys(join(embedded.folder, 'data'), ownPlace())
    const { tables } = manifestOf('first')
    const largest = tables.toSorted((one, other) => other.bytes - one.bytes)[0]!.file
    for (const path of [largest, 'manifest.json', 'checksums.txt', storedPhoto()]) {
      const undo = flipByte(join(inFolder('first'), path))
      await expect(refuseDamage(inFolder('first')), path).rejects.toThrow(/damaged|is missing/)
      const restored = path === largest && (await runTool('restore', [inFolder('first')], ownPlace()))
      undo()
      if (restored) expect(restored).toMatchObject({ code: 1, said: expect.stringContaining('damaged') })
    }
    expect(existsSync(join(ownPlace().DATA_DIR, 'files'))).toBe(false)
    expect(await postgres.ask('own', `SELECT 1 FROM pg_tables WHERE schemaname = 'estate'`)).toEqual([])
  })

  it('[S3-09] brings a PostgreSQL of the company’s own to the same state: counts, sign-in, file, phone, audit chain', async () => {
    const { code, said } = await runTool('restore', [inFolder('first')], ownPlace())
    expect(code, said).toBe(0)
    expect(await countsAt(postgres.urlOf('own'), manifestOf('first'))).toEqual({
      ...countsOf(manifestOf('first')),
      // What was not sealed yet, and the mark of the restore.
      'platform.audit_seal': expect.any(Number),
    })
    const again = await runTool('restore', [inFolder('first')], ownPlace())
    expect(again).toMatchObject({ code: 1, said: expect.stringContaining('already holds data') })
    const env = { DATABASE_URL: postgres.urlOf('own') }
    own = await startProduct({ demo: false, folder: inFolder('own'), env })
    await expectWhole(own, ownPlace())
  })

  it('goes the other way too: from there into an embedded database', async () => {
    const taken = await runTool('backup', [inFolder('second'), '--with-keys'], ownPlace())
    expect(taken.code, taken.said).toBe(0)
    expect(taken.said).toContain('The keys are in it')
    const restored = await runTool('restore', [inFolder('second')], backPlace())
    expect(restored.code, restored.said).toBe(0)
    back = await startProduct({ demo: false, folder: inFolder('back') })
    await expectWhole(back, backPlace())
  })

  const manifestOf = (name: string) =>
    JSON.parse(readFileSync(join(inFolder(name), 'manifest.json'), 'utf8')) as Manifest
  const storedPhoto = () =>
    readFileSync(join(inFolder('first'), 'checksums.txt'), 'utf8')
      .split('\n')
      .find((line) => line.startsWith(photo.sha256))!
      .slice(66)

  /** Everything that a company would look at first. */
  async function expectWhole({ url }: Product, place: Record<string, string>): Promise<void> {
    const caller = callerAt(url)
    await caller.signIn(administrator.username, administrator.password)
    const file = await fetch(`${url}/api/files/${photo.id}`, { headers: { cookie: caller.cookie() } })
    const bytes = Buffer.from(await file.arrayBuffer())
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(photo.sha256)
    const found = await caller.ask<{ items: object[] }>('GET', '/customer-search?q=13800000001')
    expect(found.items).toMatchObject([{ id: house.personId }])
    const { facts } = await caller.ask<{ facts: { phone: string } }>(
      'POST',
      `/persons/${house.personId}/disclosures`,
      { fields: ['phone'], reason: '恢复之后核对' },
    )
    expect(facts.phone).toBe('13800000001')
    const verified = await runTool('verify-audit', [], place)
    expect(verified).toMatchObject({ code: 0, said: expect.stringMatching(/^ok: [1-9]\d* audit lines/) })
  }
})

const countsOf = ({ tables }: Manifest) => Object.fromEntries(tables.map(({ name, rows }) => [name, rows]))

async function countsAt(url: string, { tables }: Manifest): Promise<Record<string, number>> {
  const parts = tables.map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS rows FROM ${name}`)
  const rows = await askAt<{ name: string; rows: number }>(url, parts.join(' UNION ALL '))
  return Object.fromEntries(rows.map(({ name, rows: count }) => [name, count]))
}

/** Has the audit log sealed now instead of within a minute. */
async function sealAudit(url: string): Promise<void> {
  await askAt(url, `SELECT graphile_worker.add_job('audit.seal')`)
  while ((await askAt(url, 'SELECT 1 FROM platform.audit_seal LIMIT 1')).length === 0)
    await new Promise((resolve) => setTimeout(resolve, 100))
}

/** Alters one byte in the middle of a file; returns how to take it back. */
function flipByte(path: string): () => void {
  const bytes = readFileSync(path)
  const altered = Buffer.from(bytes)
  const place = Math.floor(altered.length / 2)
  altered.writeUInt8(altered.readUInt8(place) ^ 1, place)
  writeFileSync(path, altered)
  return () => writeFileSync(path, bytes)
}
