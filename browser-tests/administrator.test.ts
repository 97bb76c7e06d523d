import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tableStream } from '#platform/spreadsheets/index.ts'
import { openBrowser } from '#platform/testing/browser.ts'
import { type Person, personAt } from './lib/person.ts'
import { type Product, startProduct } from './lib/product.ts'

const password = 'Lantern-in-the-window-7'

describe('an administrator sets up an empty installation', () => {
  let product: Product
  let browser: Browser
  let admin: Person

  beforeAll(async () => {
    product = await startProduct({ demo: false })
    browser = await openBrowser()
    admin = await personAt(browser, product.url, 1440)
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  const ask = async <Body>(method: 'GET' | 'POST' | 'PUT', path: string, data?: object): Promise<Body> => {
    const reply = await admin.page.request.fetch(`/api${path}`, { method, data })
    expect(reply.ok(), `${method} ${path}: ${await reply.text()}`).toBe(true)
    return (await reply.json()) as Body
  }

  it('opens with a page that makes the group and the first administrator, once', async () => {
    await admin.page.goto('/console')
    await admin.page.getByLabel('集团名称').fill('栖川集团')
    await admin.page.getByLabel('管理员姓名').fill('季云舒')
    await admin.page.getByLabel('用户名').fill('admin')
    await admin.page.getByLabel('新密码', { exact: true }).fill(password)
    await admin.expectAccessible()
    await admin.page.getByRole('button', { name: '创建并进入' }).click()
    await admin.page.getByRole('navigation').first().waitFor()
    const again = await admin.page.request.post('/api/first-run', {
      data: { groupName: '另一个集团', administratorName: '甲', username: 'other', password },
    })
    expect(again.status()).toBe(409)
  })

  it('[S3-01] builds the organization and a project, then imports homes and buyers from spreadsheets as people have them', async () => {
    const { nodes } = await ask<{ nodes: { id: string }[] }>('GET', '/organization/nodes')
    const add = (kind: string, name: string, code: string, parentId: string) =>
      ask<{ id: string }>('POST', '/organization/nodes', { kind, name, code, parentId })
    const region = await add('region', '东岭区域', 'DL', nodes[0]!.id)
    const city = await add('cityCompany', '临澜城市公司', 'LL', region.id)
    const company = await add('projectCompany', '砚湖湾项目公司', 'YHW', city.id)
    const project = await ask<{ id: string }>('POST', '/projects', {
      nodeId: company.id,
      name: '砚湖湾',
      city: '临澜',
      cityCode: 'LL',
      code: 'YHW',
    })
    await bring(
      'homes',
      project.id,
      ['栋号', '单元', '房 号', '建筑面积（㎡）'],
      [
        ['３栋', '１', '101 ', '128.5'],
        ['3栋', '1', '102', '89'],
        ['3', '1', '101', '128.5'],
      ],
      { createdRows: 2, faultyRows: 1 },
    )
    await bring(
      'contracts',
      project.id,
      ['买受人', '联系电话', '房号', '签约日期', '合同总价'],
      [['沈佳禾、陆一鸣', '138 0000 0001、13800000002', '3栋1单元101', '2024年5月1日', '285万']],
      { createdRows: 1, faultyRows: 0 },
    )
    const { items } = await ask<{ items: { name: string }[] }>('GET', '/customer-search?q=sjh')
    expect(items.map(({ name }) => name)).toContain('沈佳禾')
  })

  /** Uploads, maps as suggested, checks, confirms, and waits for the end. */
  async function bring(
    kind: string,
    projectId: string,
    headings: string[],
    rows: string[][],
    wanted: object,
  ): Promise<void> {
    const columns = headings.map((header) => ({ header, kind: 'text' as const }))
    const chunks: Buffer[] = []
    for await (const chunk of tableStream({ sheetName: '清单', columns, rows })) chunks.push(chunk as Buffer)
    const file = { name: `${kind}.xlsx`, mimeType: 'application/octet-stream', buffer: Buffer.concat(chunks) }
    const upload = await admin.page.request.post(`/api/imports?kind=${kind}&projectId=${projectId}`, {
      multipart: { file },
    })
    const begun = (await upload.json()) as { id: string; mapping: object }
    expect(upload.status(), JSON.stringify(begun)).toBe(201)
    await ask('PUT', `/imports/${begun.id}/mapping`, { mapping: begun.mapping })
    await until(begun.id, 'checked')
    await ask('POST', `/imports/${begun.id}/confirmation`)
    expect(await until(begun.id, 'done')).toMatchObject(wanted)
  }

  async function until(importId: string, state: string): Promise<object> {
    for (let tries = 0; tries < 200; tries++) {
      const view = await ask<{ state: string }>('GET', `/imports/${importId}`)
      if (view.state === state) return view
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error(`The import did not come to ${state}`)
  }

  it('keeps everything through a kill and starts again on the same data', async () => {
    const { folder } = product
    await product.kill()
    product = await startProduct({ demo: false, folder })
    const reply = await admin.page.request.fetch(`${product.url}/api/sign-in`, {
      method: 'POST',
      data: { username: 'admin', password },
    })
    expect(reply.ok()).toBe(true)
    const found = await admin.page.request.fetch(`${product.url}/api/customer-search?q=0001`)
    expect(((await found.json()) as { items: unknown[] }).items.length).toBeGreaterThan(0)
  })
})
