import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '#platform/testing/browser.ts'
import { type Person, personAt, signIn } from './lib/person.ts'

const url = inject('productUrl')

describe('an agent keeps the file of a customer', () => {
  let browser: Browser
  let agent: Person
  let file: string

  const button = (name: string) => agent.page.getByRole('button', { name, exact: true })
  const tab = (name: string) => agent.page.getByRole('tab', { name, exact: true }).click()
  const dialog = () => agent.page.getByRole('dialog')

  beforeAll(async () => {
    browser = await openBrowser()
    agent = await personAt(browser, url, 1440)
    await signIn(agent, 'agent')
    const { items } = (await (await agent.page.request.get('/api/persons?limit=3')).json()) as {
      items: { id: string }[]
    }
    file = `/console/customers/${items[2]!.id}`
    await agent.open(file)
  })
  afterAll(() => browser?.close())

  it('[S1-29] enters a consent as it was given, and its withdrawal', async () => {
    await tab('同意')
    const enter = async (kind: string, decision: string) => {
      await agent.page.getByRole('button', { name: `登记：${kind}` }).click()
      await dialog().getByText(decision, { exact: true }).click()
      await dialog().getByRole('button', { name: '登记', exact: true }).click()
      await dialog().waitFor({ state: 'hidden' })
    }
    await enter('个人信息处理', '同意')
    await enter('营销信息', '同意')
    await agent.page.getByText('已同意：营销信息').first().waitFor()
    await enter('营销信息', '撤回同意')
    await agent.page.getByText('已撤回：营销信息').first().waitFor()
    await agent.expectAccessible()
  })

  it('[5.6] notes a car, which stays sealed until somebody says why he needs it', async () => {
    await tab('车辆与关怀')
    await button('登记').click()
    await dialog().getByLabel('车牌号').fill('临A·T2046')
    await dialog().getByRole('button', { name: '登记', exact: true }).click()
    await agent.page.getByText('车辆 · 临A***46').first().waitFor()
    await button('查看').first().click()
    await dialog().getByLabel('用途').fill('访客占用车位，需要核对车牌')
    await dialog().getByRole('button', { name: '查看' }).click()
    await agent.page.getByText('车辆 · 临AT2046').first().waitFor()
  })

  it('[S3-11] sees who changed what on the file, in words and without what is sealed', async () => {
    await agent.open(file)
    await tab('变更记录')
    const history = agent.page.getByRole('list', { name: '变更记录' })
    await history.getByText('林夕').first().waitFor()
    expect(await history.innerText()).not.toMatch(/T2046|_|[a-z][A-Z]/)
  })

  it('[S3-47] keeps a view of a list, renames it, opens the list with it, and takes it along as a table', async () => {
    await agent.open('/console/customers?q=王')
    await button('存为我的视图').click()
    await agent.page.getByLabel('视图名称').fill('姓王的')
    await button('保存').click()
    await agent.page.getByRole('button', { name: '视图“姓王的”' }).click()
    await agent.page.getByRole('menuitem', { name: '改名' }).click()
    await dialog().getByLabel('视图名称').fill('王家')
    await dialog().getByRole('button', { name: '保存' }).click()
    await agent.page.getByRole('button', { name: '视图“王家”' }).click()
    await agent.page.getByRole('menuitem', { name: '打开列表时先看它' }).click()
    await agent.open('/console/customers')
    await button('王家').waitFor()
    expect(await agent.page.locator('main input').first().inputValue()).toBe('王')
    const taken = agent.page.waitForEvent('download')
    await button('导出 Excel').click()
    expect((await taken).suggestedFilename()).toBe('客户.xlsx')
    await agent.page.getByRole('button', { name: '视图“王家”' }).click()
    await agent.page.getByRole('menuitem', { name: '删除视图' }).click()
    await button('王家').waitFor({ state: 'detached' })
  })

  it('changes the language of the console in the menu, and back', async () => {
    await agent.page.getByRole('button', { name: '我的账号：林夕' }).click()
    await agent.page.getByText('语言：中文').hover()
    await agent.page.getByRole('menuitem', { name: 'English' }).click()
    await agent.page.getByRole('heading', { name: 'Customers', level: 1 }).waitFor()
    await agent.page.getByRole('button', { name: 'My account: 林夕' }).click()
    await agent.page.getByText('Language: English').hover()
    await agent.page.getByRole('menuitem', { name: '中文' }).click()
    await agent.page.getByRole('heading', { name: '客户', level: 1 }).waitFor()
  })
})
