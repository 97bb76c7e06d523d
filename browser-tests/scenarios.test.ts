import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { complaints } from '#demo/content/complaints.ts'
import type { DepartmentKind } from '#modules/organization/index.ts'
import { words as organizationWords } from '#modules/organization/web/console/words.ts'
import { openBrowser } from '#platform/testing/browser.ts'
import { comeHome, personAt, signIn } from './lib/person.ts'
import { redSquare } from './lib/pictures.ts'

const url = inject('productUrl')
const project = '青柚社区'
const pressing = { LOW: 0, NORMAL: 1, HIGH: 2, CRITICAL: 3 }
const urgencies = { CRITICAL: '危急', HIGH: '紧急', NORMAL: '一般', LOW: '不急' }
/** As the form calls the departments of domain.md 6.2; of two that are named there either may act. */
const departments: Record<string, RegExp> = {
  engineering: /工程/,
  property: /物业服务/,
  marketing: /营销|客户关系/,
  mortgageTeam: /按揭组/,
  finance: /财务/,
  projectCompany: /项目公司/,
  design: /设计/,
  orderKeeping: /秩序维护/,
  customerRelations: /客户关系|法务/,
  environment: /环境/,
  clubOperations: /会员运营/,
}
/** One of six is taken in by hand; what the topics of all thirty bring is read. */
const byHand = complaints.filter((_, index) => index % 6 === 0)
const lamp = '三层楼道的灯一排都不亮，老人下楼踩空了一级。'

/** @serves S2-02, S3-43, 6.8-7, 6.8-13 */
describe('stories of the brief that a visitor can walk', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())

  it('[6.2, S2-02, S3-43] takes complaints in by keys alone; the topic of each of the thirty brings urgency and department', async () => {
    const desk = await personAt(browser, url, 1440)
    await signIn(desk, 'relations')
    const { page } = desk
    const topics = (await (await page.request.get('/api/case-categories')).json()) as {
      items: { code: string; zh: string; departmentKind: DepartmentKind; urgency: keyof typeof urgencies }[]
    }
    const wrong = complaints.filter(({ topic, department, urgency }) => {
      const brought = topics.items.find(({ code }) => code === topic)
      const acts = brought && organizationWords.zh.departmentKinds[brought.departmentKind]
      return !departments[department]!.test(acts ?? '') || pressing[brought!.urgency] > pressing[urgency]
    })
    expect(wrong.map(({ text }) => text)).toEqual([])
    for (const { text, topic, urgency, department } of byHand) {
      await desk.open('/console/cases/new')
      await page.getByLabel('客户怎么说').fill(text)
      await page.getByRole('combobox', { name: '项目' }).fill(project)
      await page.locator('.ant-select-item-option').filter({ hasText: project }).first().waitFor()
      await page.keyboard.press('Enter')
      const { zh } = topics.items.find(({ code }) => code === topic)!
      await page.getByRole('combobox', { name: '分类' }).fill(zh)
      await page.locator(`.ant-select-tree-title`).getByText(zh, { exact: true }).waitFor()
      await page.keyboard.press('Enter')
      const route = await page.getByText(/^责任部门：/).innerText()
      expect(route).toMatch(departments[department]!)
      // What a crowd says presses more than the topic by itself.
      if (!route.includes(urgencies[urgency])) {
        await page.getByRole('combobox', { name: '紧急程度' }).focus()
        await page.keyboard.press('ArrowDown')
        await page.keyboard.press('Enter')
      }
      await page.getByRole('button', { name: '受理' }).press('Enter')
      await page.getByRole('heading', { name: '九步进度' }).waitFor()
    }
    await desk.open('/console/cases')
    await page.getByText(byHand[0]!.text).first().waitFor()
    const rows = await page.locator('tbody tr').allInnerTexts()
    const missing = byHand.filter(
      ({ text, urgency }) => !rows.some((row) => row.includes(text) && row.includes(urgencies[urgency])),
    )
    expect(missing).toEqual([])
    await desk.context.close()
  })

  it('[6.8-7] shows an opinion on its way: said by several, decided, a design standard, told to everybody', async () => {
    const manager = await personAt(browser, url, 1440)
    await signIn(manager, 'manager')
    const { page } = manager
    await manager.open('/console/improvement/improvements')
    await page.getByText('洗衣机排水口改到阳台内侧墙角').first().click()
    await page.getByRole('heading', { name: '洗衣机排水口改到阳台内侧墙角' }).waitFor()
    await page.getByText('SJ-2026-18 第 4.2 条').first().waitFor()
    await page.getByText('阳台洗衣机的排水口离插座只有一手宽').first().waitFor()
    await page.getByText('洗衣机排水口在机器正后方').first().waitFor()
    await manager.expectAccessible()
    await manager.context.close()
    const visitor = await personAt(browser, url, 390)
    await visitor.open('/changes')
    await visitor.page.getByText('砚湖湾').first().click()
    await visitor.page.getByText('排水口一律设在内侧墙角').first().waitFor()
    await visitor.expectAccessible()
    await visitor.context.close()
  })

  it('[6.8-13] lets nobody plan the repair of a lamp before the hazard sign stands, and the owner sees its photo', async () => {
    const agent = await personAt(browser, url, 1440)
    const steward = await personAt(browser, url, 390)
    const owner = await personAt(browser, url, 390)
    await signIn(agent, 'agent')
    await signIn(steward, 'steward')
    await comeHome(owner, '13800000012')
    const told = await owner.context.request.post('/api/my-cases', {
      data: { kind: 'complaint', body: lamp },
    })
    const { id } = (await told.json()) as { id: string }
    const { page } = agent
    await agent.open(`/console/cases/${id}`)
    await page.getByText('分类定级', { exact: true }).first().click()
    await page.getByRole('combobox', { name: '分类' }).fill('公共照明')
    await page.locator(`.ant-select-tree-title`).getByText('公共照明', { exact: true }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('checkbox', { name: '涉及人身安全' }).check()
    await page.getByRole('button', { name: '保存分类' }).click()
    await page.getByText('先设警示标志或采取临时措施').first().waitFor()
    const plan = async () => {
      await page.getByText('商定方案', { exact: true }).first().click()
      await page.getByLabel('处理措施').fill('更换整排灯具和时控开关')
      await page.getByLabel('完成日期').fill('2099-01-01')
      await page.getByRole('button', { name: '确定方案' }).click()
    }
    await plan()
    await page.getByText('还不能这样做，还缺').waitFor()
    await steward.open(`/console/cases/${id}?say=safeguard`)
    await steward.page
      .getByRole('textbox', { name: '先保安全' })
      .fill('台阶两端已放警示牌和临时照明，夜间有人值守。')
    const sent = steward.page.waitForResponse((answer) => answer.url().includes('/api/files'))
    await steward.page
      .locator('input[type=file][multiple]')
      .setInputFiles({ name: '警示牌.png', mimeType: 'image/png', buffer: redSquare })
    await sent
    await steward.page.getByRole('button', { name: '记录并告知客户' }).click()
    await steward.page.getByText('台阶两端已放警示牌').first().waitFor()
    await steward.expectAccessible()
    await page.getByText('台阶两端已放警示牌').first().waitFor()
    await page.getByRole('button', { name: '确定方案' }).click()
    await page.getByText('方案已定').first().waitFor()
    await agent.expectAccessible()
    await owner.open(`/cases/${id}`)
    await owner.page.getByText('警示标志').first().waitFor()
    await owner.page.getByText('更换整排灯具和时控开关').first().waitFor()
    await owner.expectAccessible()
    // The demo group has the same story, told to the end.
    await agent.open('/console/cases?q=台阶那里已经有人绊倒')
    await page.getByText('公区灯坏了一排').first().waitFor()
    for (const { context } of [agent, steward, owner]) await context.close()
  })
})
