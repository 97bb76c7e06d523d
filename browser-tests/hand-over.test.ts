import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '#platform/testing/browser.ts'
import { comeHome, type Person, personAt, signIn } from './lib/person.ts'

const url = inject('productUrl')
/** Others complain of this project too, but of no leak. */
const [project, phone] = ['榆畔花园', '13800002800']
const words = '客厅窗户关不严，下雨天往里渗水，地板已经鼓起来了。'

describe('a case goes to a department and comes back', () => {
  let browser: Browser
  let owner: Person
  let agent: Person
  let engineer: Person
  let manager: Person
  let projectId = ''
  let opened = 0

  /** The leaks of the project that were taken in, as the manager of the city sees them. */
  const figure = async () => {
    await manager.open(`/console/case-figures?by=category&projectId=${projectId}`)
    const table = manager.page.getByRole('table', { name: '按分类' })
    await table.waitFor()
    const rows = await table.getByRole('row').filter({ hasText: '渗漏' }).all()
    const counts = await Promise.all(rows.map((row) => row.getByRole('cell').nth(1).innerText()))
    return counts.reduce((sum, count) => sum + Number(count), 0)
  }

  beforeAll(async () => {
    browser = await openBrowser()
    ;[owner, agent, engineer, manager] = await Promise.all([
      personAt(browser, url, 390),
      personAt(browser, url, 1440),
      personAt(browser, url, 390),
      personAt(browser, url, 1440),
    ])
    await comeHome(owner, phone)
    await signIn(agent, 'agent')
    await signIn(engineer, 'engineer')
    await signIn(manager, 'manager')
    const known = await manager.context.request.get(`/api/projects?q=${encodeURIComponent(project)}`)
    projectId = ((await known.json()) as { items: { id: string }[] }).items[0]!.id
    opened = await figure()
  })
  afterAll(() => browser?.close())

  it('[S2-07, S3-44] is handed to the engineers with the reason, while the agent stays its owner', async () => {
    await owner.open('/cases/new')
    await owner.page.getByRole('button', { name: /^投诉/ }).click()
    await owner.page.getByLabel('请说说情况').fill(words)
    await owner.page.getByRole('button', { name: '提交' }).click()
    await owner.page.getByRole('link', { name: '查看进展' }).click()
    await owner.page.getByRole('heading', { name: words.slice(0, 10), exact: false }).waitFor()
    await agent.open('/console/cases')
    await agent.page.getByText(words.slice(0, 10)).first().click()
    await agent.page.getByText('转部门', { exact: true }).click()
    await agent.page.getByRole('combobox', { name: '责任部门' }).fill('工程')
    await agent.page.locator('.ant-select-item-option').filter({ hasText: '工程' }).first().click()
    await agent.page.getByLabel('交办事项和原因').fill('请今天上门查窗框密封，拍照回复。')
    await agent.page.getByRole('button', { name: '转给部门' }).click()
    await agent.page.getByText('待接收').first().waitFor()
  })

  it('[S2-01] is accepted and done by the department on the phone, and comes back without reload', async () => {
    await engineer.page.goto(new URL(agent.page.url()).pathname)
    await engineer.page.getByRole('button', { name: '接收' }).first().click()
    await engineer.page.getByLabel('结果', { exact: true }).fill('密封条老化，已更换，淋水试验不再渗漏。')
    await engineer.page.getByRole('button', { name: '完成', exact: true }).click()
    await agent.page.getByText('淋水试验不再渗漏').first().waitFor()
  })

  it('[S3-43] gets its topic from the tree', async () => {
    await agent.page.getByText('分类定级', { exact: true }).first().click()
    await agent.page.getByRole('combobox', { name: '分类' }).click()
    await agent.page.locator('.ant-select-tree-title').first().waitFor()
    await agent.page.getByRole('combobox', { name: '分类' }).fill('渗漏')
    await agent.page.locator('.ant-select-tree-title').filter({ hasText: '渗漏' }).first().click()
    await agent.page.getByRole('button', { name: '保存分类' }).click()
    await agent.page.getByText(/渗漏/).first().waitFor()
  })

  it('[S1-50, 7.3, S3-48] is answered, told its result, rated by the owner and closed', async () => {
    await agent.page.getByText('答复客户', { exact: true }).last().click()
    await agent.page
      .getByRole('textbox', { name: '答复客户' })
      .fill('您好，我是林夕，工程师已上门更换密封条。')
    await agent.page.getByRole('button', { name: '发送答复' }).click()
    await owner.page.getByText('工程师已上门更换密封条').waitFor()
    expect(await owner.page.getByText('今天上门查窗框密封').count(), 'words among colleagues').toBe(0)
    await agent.page.getByText('告知结果', { exact: true }).click()
    await agent.page
      .getByRole('textbox', { name: '告知结果' })
      .fill('已更换密封条并做淋水试验，鼓起的地板下周一更换。')
    await agent.page.getByRole('button', { name: '告知客户' }).click()
    await owner.page.getByRole('radio', { name: '解决了', exact: true }).check()
    await owner.page.getByLabel('很满意', { exact: true }).check()
    await owner.page.getByRole('button', { name: '提交评价' }).click()
    await agent.page.getByText('客户评价 5 星').waitFor()
    await owner.expectAccessible()
    await agent.expectAccessible()
  })

  it('[S2-09] told the owner each step in the messages, and leads from there to the matter', async () => {
    await owner.open('/notices')
    await owner.expectAccessible()
    await owner.page.getByRole('link', { name: /答复/ }).first().click()
    await owner.page.getByRole('heading', { name: words.slice(0, 10), exact: false }).waitFor()
  })

  it('[S2-01] goes with all that a colleague has open to the one who is named, when she leaves', async () => {
    const steward = await personAt(browser, url, 390)
    await signIn(steward, 'steward')
    const ask = async (path: string) => (await manager.context.request.get(`/api${path}`)).json()
    const seen = await steward.context.request.get('/api/projects?limit=1')
    const { items } = (await seen.json()) as { items: { id: string }[] }
    const data = {
      projectId: items[0]!.id,
      kind: 'enquiry',
      channel: 'reception',
      body: '快递柜满了放哪里？',
    }
    const told = await steward.context.request.post('/api/cases', { data })
    const { id } = (await told.json()) as { id: string }
    const { owner: has } = (await ask(`/cases/${id}`)) as { owner: { id: string } }
    await manager.open(`/console/case-hand-over?staffId=${has.id}`)
    const { page } = manager
    const form = page.locator('form').filter({ hasText: '交给' })
    await form.getByRole('combobox').first().fill('周予安')
    await page.locator('.ant-select-item-option').filter({ hasText: '周予安' }).first().click()
    await form.getByLabel('原因').fill('何暖下周调岗。')
    await form.getByRole('button', { name: '交接' }).click()
    await expect
      .poll(async () => ((await ask(`/cases/${id}`)) as { ownerName: string }).ownerName)
      .toBe('周予安')
    await manager.expectAccessible()
    await steward.context.close()
  })

  it('changes the figures of the city manager', async () => {
    // The sums are renewed every minute.
    await expect.poll(figure, { timeout: 100_000, interval: 5_000 }).toBe(opened + 1)
    await manager.expectAccessible()
  }, 120_000)
})
