import { defineContract, Page, Paging, route, Shape, Type } from '#platform/contract/index.ts'
import { bind } from '#platform/http/index.ts'
import { defineModule } from '#platform/module/module.ts'
import { readTable } from '#platform/spreadsheets/index.ts'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import { describe, expect, it } from 'vitest'
import { createExports } from './module.ts'

const lampsContract = defineContract('lamps', {
  listLamps: route({
    method: 'GET',
    path: '/lamps',
    access: { permission: 'lamps.read' },
    summary: { zh: '灯', en: 'Lamps' },
    query: Shape({ ...Paging, colour: Type.Optional(Type.Enum({ warm: 'warm', cold: 'cold' })) }),
    reply: Page(Shape({ name: Type.String(), colour: Type.String() })),
  }),
})

/** 450 lamps in pages. */
const lamps = bind(lampsContract, {
  listLamps: async ({ query: { after = '0', limit = 50, colour } }) => {
    const from = Number(after)
    const all = Array.from({ length: 450 }, (_, index) => ({
      name: `灯${index + 1}`,
      colour: index % 2 ? 'cold' : 'warm',
    }))
    const fitting = all.filter((lamp) => !colour || lamp.colour === colour)
    const next = from + limit < fitting.length ? String(from + limit) : null
    return { items: fitting.slice(from, from + limit), next }
  },
})

describe('exporting a list', () => {
  const house = useTestServer([defineModule({ name: 'lamps', api: [lamps] }), createExports([lamps])])
  const clerk = buildStaffActor(['lamps.read'])
  const columns = [
    { path: 'name', header: '名称', kind: 'text' },
    { path: 'colour', header: '颜色', kind: 'text', words: { warm: '暖', cold: '冷' } },
  ]
  const request = (body: object, actor = clerk) =>
    house.send(actor, 'POST', '/exports', { list: 'lamps.listLamps', title: '灯', columns, ...body })

  it('[S3-10, S1-06] writes every row that the filters show, in words, with a mark of who took it', async () => {
    await request({ query: { colour: 'cold' } })
    const response = await house.server.inject({
      method: 'POST',
      url: '/api/exports',
      headers: { 'x-test-actor': clerk.id },
      payload: {
        list: 'lamps.listLamps',
        title: '灯',
        columns: [...columns, { path: 'shade', header: '灯罩', kind: 'text', words: { '': '没有灯罩' } }],
        query: { colour: 'cold' },
      },
    })
    const rows = (await (await readTable(response.rawPayload)).head(500)).map(({ cells }) =>
      cells.map((cell) => cell?.text),
    )
    expect(rows[0]).toEqual(['名称', '颜色', '灯罩'])
    expect(rows[1]).toEqual(['灯2', '冷', '没有灯罩'])
    expect(rows).toHaveLength(1 + 225 + 1)
    expect(rows.at(-1)![0]).toContain('由 林夕 于')
  })

  it('[S3-11] leaves an audit line that says which list, filters and columns', async () => {
    await request({ query: { colour: 'warm' } })
    const { rows } = await house.owner.query(
      `SELECT changes FROM platform.audit_log WHERE change = 'export' ORDER BY id DESC LIMIT 1`,
    )
    expect(rows[0].changes).toEqual({
      list: 'lamps.listLamps',
      query: { colour: 'warm', limit: 50 },
      columns: ['name', 'colour'],
    })
  })

  it('refuses what the list itself would refuse, and lists that do not exist', async () => {
    const nothing = await house.send<{ code: string }>(clerk, 'POST', '/exports', {})
    expect([nothing.status, nothing.body.code]).toEqual([422, 'platform.invalid_input'])
    const stranger = buildStaffActor(['something.else'])
    expect((await request({}, stranger)).status).toBe(403)
    expect(await request({ query: { colour: 'green' } })).toMatchObject({
      status: 422,
      body: { code: 'platform.invalid_input' },
    })
    expect(await request({ list: 'lamps.nothing' })).toMatchObject({
      status: 422,
      body: { code: 'exports.no_such_list' },
    })
  })
})
