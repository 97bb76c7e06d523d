import { readTable, tableStream } from '#platform/spreadsheets/index.ts'
import { buildStaffActor, readList, useTestServer } from '#platform/testing/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ImportKind, ImportRow } from './kind.ts'
import { createImporting } from './module.ts'

const batches: (readonly ImportRow[])[] = []

/** Lamps by name and colour: as simple as a business can be. */
const lamps: ImportKind = {
  key: 'lamps',
  label: { zh: '灯', en: 'Lamps' },
  hint: { zh: '每行一盏', en: 'One a row' },
  permission: 'lamps.import',
  needsProject: false,
  fields: [
    { key: 'name', label: { zh: '名称', en: 'Name' }, aliases: ['灯名'], required: true },
    { key: 'colour', label: { zh: '颜色', en: 'Colour' }, aliases: [], required: false },
  ],
  continues: ({ cells }) => cells.colour?.text === '同上',
  apply: async (work, _, rows) => {
    batches.push(rows)
    const results = []
    for (const { rowNumber, cells } of rows) {
      if (cells.colour?.text === '黑') {
        results.push({
          rowNumber,
          outcome: 'faulty' as const,
          problems: [{ field: 'colour', zh: '灯不能是黑的', en: 'A lamp cannot be black' }],
        })
        continue
      }
      const [row] = await work.sql<{ fresh: boolean }>(
        `INSERT INTO lamps.lamp VALUES ($1, $2, $3) ON CONFLICT (name) DO UPDATE SET colour = EXCLUDED.colour
          WHERE lamp.colour <> EXCLUDED.colour RETURNING xmax = 0 AS fresh`,
        [work.newId(), cells.name!.text, cells.colour?.text ?? ''],
      )
      results.push({
        rowNumber,
        outcome: row ? (row.fresh ? ('created' as const) : ('updated' as const)) : ('unchanged' as const),
        problems: [],
      })
    }
    return results
  },
}

interface View {
  remarks: { zh: string }[]
  id: string
  state: string
  mapping: Record<string, number>
  createdRows: number
  updatedRows: number
  unchangedRows: number
  faultyRows: number
}

describe('importing a spreadsheet', () => {
  const house = useTestServer([createImporting([lamps])])
  const clerk = buildStaffActor(['lamps.import'])

  beforeAll(async () => {
    await house.owner.query(`CREATE SCHEMA lamps; GRANT USAGE ON SCHEMA lamps TO tongxing_app;
      CREATE TABLE lamps.lamp (id uuid PRIMARY KEY, name text UNIQUE NOT NULL, colour text NOT NULL);
      CALL platform.protect('lamps.lamp', '(SELECT scope.is_staff())')`)
  })

  const count = async () => (await house.owner.query('SELECT 1 FROM lamps.lamp')).rowCount
  const sheet = async (rows: string[][]) => {
    const columns = ['灯名', '编号', '颜色'].map((header) => ({ header, kind: 'text' as const }))
    const chunks: Buffer[] = []
    for await (const chunk of tableStream({ sheetName: '灯', columns, rows })) chunks.push(chunk as Buffer)
    return Buffer.concat(chunks)
  }
  const upload = async (bytes: Buffer, actor = clerk) => {
    const boundary = 'lamp-boundary'
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="灯.xlsx"\r\nContent-Type: application/octet-stream\r\n\r\n`
    const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
    return house.send<View>(actor, 'POST', '/imports?kind=lamps', payload, {
      'content-type': `multipart/form-data; boundary=${boundary}`,
    })
  }
  const look = async (id: string) => (await house.send<View>(clerk, 'GET', `/imports/${id}`)).body
  const check = async (bytes: Buffer) => {
    const { body } = await upload(bytes)
    await house.send(clerk, 'PUT', `/imports/${body.id}/mapping`, { mapping: body.mapping })
    await house.settle()
    return body.id
  }
  const confirm = async (id: string) => {
    const reply = await house.send(clerk, 'POST', `/imports/${id}/confirmation`)
    await house.settle()
    return reply
  }

  it('suggests the columns, checks every row and writes nothing before it is confirmed', async () => {
    const { status, body } = await upload(
      await sheet([
        ['门灯', '1', '黄'],
        ['窗灯', '2', '黑'],
        ['', '3', '红'],
      ]),
    )
    expect(status).toBe(201)
    expect(body).toMatchObject({ state: 'mapping', mapping: { name: 0, colour: 2 } })
    await house.send(clerk, 'PUT', `/imports/${body.id}/mapping`, { mapping: body.mapping })
    await house.settle()
    expect(await look(body.id)).toMatchObject({ state: 'checked', createdRows: 1, faultyRows: 2 })
    expect(await count()).toBe(0)
    const problems = await house.send<{ items: object[] }>(clerk, 'GET', `/imports/${body.id}/problems`)
    expect(problems.body.items).toMatchObject([
      { rowNumber: 3, field: 'colour', heading: '颜色', message: { zh: '灯不能是黑的' } },
      { rowNumber: 4, field: 'name', heading: '灯名', message: { zh: '此项必填' } },
    ])
  })

  it('says that a file named like a workbook holds plain text', async () => {
    const text = await upload(Buffer.from('灯名,编号,颜色\n路灯,9,黄\n'))
    expect(text.body.remarks).toMatchObject([{ zh: expect.stringContaining('里面其实是纯文本') }])
    expect((await upload(await sheet([['台灯', '8', '黄']]))).body.remarks).toEqual([])
  })

  it('lists one’s own imports in any order, by kind and state', async () => {
    const collector = buildStaffActor(['lamps.import'])
    const ids: string[] = []
    for (const name of ['甲', '乙', '丙'])
      ids.push((await upload(await sheet([[name, '1', '黄']]), collector)).body.id)
    const list = async (query: string) =>
      (await readList<View>((path) => house.send(collector, 'GET', path), `/imports?${query}`)).map(
        ({ id }) => id,
      )
    expect(await list('')).toEqual(ids.toReversed())
    expect(await list('sort=createdAt&kind=lamps&state=mapping')).toEqual(ids)
    expect(await list('sort=state')).toEqual(ids)
    expect(await list('state=done')).toEqual([])
    expect(await list('kind=homes')).toEqual([])
    expect((await house.send(collector, 'GET', '/imports?sort=size')).status).toBe(422)
  })

  it('writes the sound rows after the confirmation, and nothing new when the same file comes again', async () => {
    const file = await sheet([
      ['门灯', '1', '黄'],
      ['窗灯', '2', '黑'],
    ])
    const first = await check(file)
    expect((await confirm(first)).status).toBe(202)
    expect(await look(first)).toMatchObject({ state: 'done', createdRows: 1, faultyRows: 1 })
    const again = await check(file)
    await confirm(again)
    expect(await look(again)).toMatchObject({ state: 'done', createdRows: 0, unchangedRows: 1 })
    const corrected = await check(
      await sheet([
        ['门灯', '1', '白'],
        ['窗灯', '2', '蓝'],
      ]),
    )
    await confirm(corrected)
    expect(await look(corrected)).toMatchObject({ createdRows: 1, updatedRows: 1, faultyRows: 0 })
    expect(await count()).toBe(2)
  })

  it('keeps rows that belong together in one batch, also across the end of a batch', async () => {
    batches.length = 0
    const rows = Array.from({ length: 503 }, (_, index) => [`G${index}`, '', index > 498 ? '同上' : '白'])
    const id = await check(await sheet(rows))
    expect(batches.map((batch) => batch.length)).toEqual([498, 5])
    expect(batches[1]![0]!.cells.colour!.text).toBe('白')
    await confirm(id)
    expect((await look(id)).createdRows).toBe(503)
    await house.owner.query(`DELETE FROM lamps.lamp WHERE name LIKE 'G%'`)
  })

  it('hands back the faulty rows with the reason beside them', async () => {
    const id = await check(
      await sheet([
        ['好灯', '1', '黄'],
        ['坏灯', '2', '黑'],
      ]),
    )
    const response = await house.server.inject({
      url: `/api/imports/${id}/faulty-rows`,
      headers: { 'x-test-actor': clerk.id },
    })
    const rows = await (await readTable(response.rawPayload)).head(5)
    expect(rows.map(({ cells }) => cells.map((cell) => cell?.text ?? ''))).toEqual([
      ['灯名', '编号', '颜色', '原因', '原行号'],
      ['坏灯', '2', '黑', '颜色：灯不能是黑的', '3'],
    ])
  })

  it('remembers what a heading meant', async () => {
    const { body } = await upload(await sheet([['甲', '红', '乙']]))
    await house.send(clerk, 'PUT', `/imports/${body.id}/mapping`, { mapping: { name: 0, colour: 1 } })
    const next = await upload(await sheet([['甲', '红', '乙']]))
    expect(next.body.mapping).toEqual({ name: 0, colour: 1 })
    await house.settle()
  })

  it('refuses to confirm what was not checked, to map without a required column, and strangers', async () => {
    const { body } = await upload(await sheet([['甲', '红', '乙']]))
    expect(await house.send(clerk, 'POST', `/imports/${body.id}/confirmation`)).toMatchObject({
      status: 409,
      body: { code: 'importing.not_ready' },
    })
    expect(
      await house.send(clerk, 'PUT', `/imports/${body.id}/mapping`, { mapping: { colour: 1 } }),
    ).toMatchObject({
      status: 422,
      body: { code: 'importing.required_not_mapped', message: '还有必需的列没有对应：名称。' },
    })
    const stranger = buildStaffActor(['lamps.import'], [])
    expect((await house.send(stranger, 'GET', `/imports/${body.id}`)).status).toBe(404)
    const unallowed = buildStaffActor(['something.else'])
    expect((await upload(await sheet([['甲', '1', '黄']]), unallowed)).status).toBe(403)
  })

  it('stops when it is cancelled and can be taken up again', async () => {
    const { body } = await upload(await sheet([['丙', '1', '黄']]))
    await house.send(clerk, 'PUT', `/imports/${body.id}/mapping`, { mapping: { name: 0 } })
    expect((await house.send<View>(clerk, 'POST', `/imports/${body.id}/cancellation`)).body.state).toBe(
      'cancelled',
    )
    await house.settle()
    expect(await look(body.id)).toMatchObject({ state: 'cancelled', createdRows: 0 })
    await house.send(clerk, 'PUT', `/imports/${body.id}/mapping`, { mapping: { name: 0 } })
    await house.settle()
    expect(await look(body.id)).toMatchObject({ state: 'checked', createdRows: 1 })
    await house.send(clerk, 'POST', `/imports/${body.id}/cancellation`)
    // What was only checked is not told as written.
    expect(await look(body.id)).toMatchObject({ state: 'cancelled', createdRows: 0, handledRows: 0 })
  })
})
