import { randomBytes, randomUUID } from 'node:crypto'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { demoPassword } from '#demo/stages/accounts.ts'
import { buildForm, buildPhoto } from '#platform/files/testing/build-photo.ts'
import { edited, workbook as sheets } from '#platform/spreadsheets/testing/workbooks.ts'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { callerAt, type Refused } from './lib/caller.ts'
import { beginImport, importIn, startImport, workbook } from './lib/spreadsheet.ts'

const caller = callerAt(inject('productUrl'))
let projectId = ''

beforeAll(async () => {
  await caller.signIn('admin', demoPassword)
  const { items } = await caller.ask<{ items: { id: string }[] }>('GET', '/projects')
  projectId = items[0]!.id
})

describe('a file that is not what it should be', () => {
  const upload = (bytes: Buffer | string, name: string, type: string) =>
    caller.send<Refused & { id: string }>('POST', '/files', buildForm(bytes, name, type))

  it.each<[string, string, () => Buffer | string | Promise<Buffer>, number, string]>([
    [
      'a photo of 30 MB',
      '全景.jpg',
      async () => Buffer.concat([await buildPhoto(), randomBytes(30_000_000)]),
      413,
      'files.too_large',
    ],
    [
      'a web page named .jpg',
      '客厅.jpg',
      () => '<!doctype html><html><body><script>alert(1)</script></body></html>',
      415,
      'files.active',
    ],
    [
      'an SVG with a script',
      '户型.svg',
      () => '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      415,
      'files.active',
    ],
  ])('%s is refused in words', async (_, name, bytes, status, code) => {
    const answer = await upload(await bytes(), name, 'image/jpeg')
    expect([answer.status, answer.body.code]).toEqual([status, code])
    expect(answer.body.message).toContain(name)
    // The next one on the same line is taken.
    expect((await upload(await buildPhoto(), '客厅.jpg', 'image/jpeg')).status).toBe(201)
  })
})

describe('a spreadsheet that is not what it should be', () => {
  const homes = (rows: string[][]) => workbook(['栋号', '单元', '房号', '建筑面积（㎡）'], rows)
  const begin = (bytes: Buffer, headers?: Record<string, string>) =>
    beginImport(caller, 'homes', projectId, bytes, headers)

  it('as a zip bomb is refused before it is unpacked', async () => {
    const parts = unzipSync(await homes([['1', '1', '101', '89']]))
    const sheet = Object.keys(parts).find((name) => name.startsWith('xl/worksheets/'))!
    const padding = strToU8(' '.repeat(80_000_000))
    const xml = strFromU8(parts[sheet]!).replace('</sheetData>', '')
    const bomb = zipSync({ ...parts, [sheet]: Buffer.concat([strToU8(xml), padding]) }, { level: 9 })
    expect(bomb.length).toBeLessThan(200_000)
    const { status, body } = await begin(Buffer.from(bomb))
    expect([status, body.code]).toEqual([422, 'spreadsheets.zip_bomb'])
    expect(body.message).toContain('为安全起见没有打开')
  })

  it('with macros is refused, with the advice to save it without', async () => {
    const withMacros = await edited(homes([['1', '1', '101', '89']]), { 'xl/vbaProject.bin': () => 'x' })
    const { status, body } = await begin(withMacros)
    expect([status, body.code]).toEqual([422, 'spreadsheets.macros'])
    expect(body.message).toContain('另存为不带宏的')
  })

  it('with hidden sheets and formulas says what is not read, and takes the values that were saved', async () => {
    const bytes = await edited(
      sheets(
        { name: '作废', rows: [['房号'], ['999']], hidden: true },
        {
          name: '房源',
          rows: [
            ['栋号', '单元', '房号'],
            ['77', '1', '101'],
          ],
        },
      ),
      {
        'xl/worksheets/sheet2.xml': (xml) =>
          xml.replace(/<c r="C2"[^>]*>.*?<\/c>/s, '<c r="C2"><f>100+1</f><v>101</v></c>'),
      },
    )
    const { status, body } = await begin(bytes)
    expect(status, JSON.stringify(body)).toBe(201)
    expect(JSON.stringify(body)).toContain('作废')
    await caller.ask('PUT', `/imports/${body.id}/mapping`, { mapping: body.mapping })
    expect(await importIn(caller, body.id, 'checked')).toMatchObject({ createdRows: 1, faultyRows: 0 })
    await caller.ask('POST', `/imports/${body.id}/cancellation`)
  })

  it('with clashing homes, an unknown home or an impossible date takes the good rows and names the cells of the others', async () => {
    const twice = await startImport(
      caller,
      'homes',
      projectId,
      await homes([
        ['78', '1', '101', '89'],
        ['78', '1', '101', '90'],
        ['78', '1', '102', '九十'],
      ]),
    )
    expect(await importIn(caller, twice, 'done')).toMatchObject({ createdRows: 1, faultyRows: 2 })
    const rows = [
      ['沈一', '13911110001', '78栋1单元101', '2024年2月30日', '285万'],
      ['沈二', '13911110002', '78栋1单元909', '2024年2月28日', '285万'],
    ]
    const bytes = await workbook(['买受人', '联系电话', '房号', '签约日期', '合同总价'], rows)
    const bought = await startImport(caller, 'contracts', projectId, bytes)
    expect(await importIn(caller, bought, 'done')).toMatchObject({ createdRows: 0, faultyRows: 2 })
    const { items } = await caller.ask<{
      items: { rowNumber: number; heading: string; message: { zh: string } }[]
    }>('GET', `/imports/${bought}/problems`)
    expect(items.map(({ rowNumber, heading }) => `${rowNumber} ${heading}`)).toEqual(['2 签约日期', '3 房号'])
    expect(items.map(({ message }) => message.zh)).toEqual([
      '没有这一天，请核对年月日。',
      '本项目没有房号“78栋1单元909”，请先导入房源或更正房号。',
    ])
  })

  it('sent twice by a double click is one import; another file under the same key is refused', async () => {
    const bytes = await homes([['79', '1', '101', '89']])
    const key = { 'idempotency-key': randomUUID() }
    const [one, two] = await Promise.all([begin(bytes, key), begin(bytes, key)])
    expect([one.status, two.status, two.body.id]).toEqual([201, 201, one.body.id])
    const other = await begin(await homes([['80', '1', '101', '89']]), key)
    expect([other.status, other.body.code]).toEqual([422, 'platform.key_reused'])
  })
})
