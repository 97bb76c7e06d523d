import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '#platform/testing/browser.ts'
import { redSquare } from './lib/pictures.ts'
import { enterConsole, enterPortal, type Person, personAt, signIn } from './lib/person.ts'

const url = inject('productUrl')
const complaint = '厨房水槽下面一直滴水，柜板已经泡胀了，请尽快来看。'

describe('an owner complains on the phone and an agent answers', () => {
  let browser: Browser
  let owner: Person
  let agent: Person
  let number = ''

  beforeAll(async () => {
    browser = await openBrowser()
    owner = await personAt(browser, url, 390)
    agent = await personAt(browser, url, 1440)
    await enterPortal(owner, '13800000001')
    await enterConsole(agent, 'agent')
  })
  afterAll(() => browser?.close())

  it('[S1-50, S0-41, S3-40] gives the owner a number, a face and the time to the first answer at once', async () => {
    const { page } = owner
    await owner.open('/cases/new')
    await owner.expectAccessible()
    await page.getByRole('button', { name: /^投诉/ }).click()
    await page.getByLabel('请说说情况').fill(complaint)
    await page.locator('summary').filter({ hasText: '在哪里' }).click()
    await page.getByRole('button', { name: '厨房' }).click({ position: { x: 12, y: 30 } })
    await page.getByLabel('具体位置（选填）').fill('水槽柜')
    await owner.expectAccessible()
    const photoSent = page.waitForResponse((answer) => answer.url().includes('/api/files'))
    await page
      .locator('input[type=file][multiple]')
      .setInputFiles({ name: '漏水.png', mimeType: 'image/png', buffer: redSquare })
    await photoSent
    await owner.page.getByRole('button', { name: '提交', exact: true }).click()
    await owner.page.getByRole('heading', { name: '我们收到了' }).waitFor()
    number = (await owner.page.getByText(/^TS-\d{4}-\d{6}$/).textContent()) ?? ''
    expect(number).toMatch(/^TS-\d{4}-\d{6}$/)
    expect(await owner.page.getByText(/还剩/).textContent()).toMatch(/还剩 (23|24) 小时/)
    await owner.expectAccessible()
  })

  it('[S2-07, S2-09] shows it in the inbox without reload, with the customer beside it', async () => {
    await agent.open('/console/cases')
    await agent.expectAccessible()
    await agent.page.getByText(complaint.slice(0, 12)).first().click()
    await agent.page.getByRole('heading', { name: '客户原话' }).waitFor()
    await agent.page.getByRole('link', { name: '沈佳禾' }).first().waitFor()
    await agent.page.getByText('首次答复客户').waitFor()
    await agent.page.getByRole('region', { name: '旅程' }).getByText('嘘寒问暖').waitFor()
    await agent.page.getByText('厨房 · 水槽柜').waitFor()
    await agent.page.getByRole('img', { name: '客户在户型图上指的位置：厨房' }).waitFor()
    await agent.expectAccessible()
  })

  it('[S2-06, S4-08] helps the agent: a template filled from the case, and a better word', async () => {
    const { page } = agent
    const words = page.getByRole('textbox', { name: '答复客户' })
    await page.getByRole('button', { name: '插入模板' }).click()
    await page.getByRole('button', { name: '插入', exact: true }).first().click()
    await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('沈佳禾您好'))
    const filled = await words.inputValue()
    expect(filled).toContain('林夕')
    expect(filled).not.toContain('{')
    await words.fill('您误会了，请稍候。')
    await page.getByRole('button', { name: /改为：我没有说清楚/ }).click()
    expect(await words.inputValue()).toBe('我没有说清楚，我再说明一下，请稍候。')
    await agent.expectAccessible()
  })

  it('[S2-06] lets a machine draft where the company allows it; the mark is there after a reload and with the answer', async () => {
    const { page } = agent
    const office = await personAt(browser, url, 1440)
    await signIn(office, 'admin')
    const words = page.getByRole('textbox', { name: '答复客户' })
    await office.open('/console/case-drafts')
    await office.page.getByText('已开启').waitFor()
    await office.expectAccessible()
    await page.reload()
    await words.fill('')
    await page.getByRole('button', { name: '起草答复' }).click()
    await page.getByText('机器起草，尚未核对').waitFor()
    await page.reload()
    await page.getByText('机器起草，尚未核对').waitFor()
    expect(await words.inputValue()).toContain('工程师今天下午上门')
    await agent.expectAccessible()
    await office.open('/console/case-draft-requests')
    await office.page.getByText('已给出').first().waitFor()
    await office.expectAccessible()
    await words.fill('')
  })

  it('[S1-50, 7.2] stops the clock with the direct reply, and the owner reads it without reload', async () => {
    await owner.page.getByRole('link', { name: '查看进展' }).click()
    await owner.page.getByRole('heading', { name: complaint.slice(0, 10), exact: false }).waitFor()
    await agent.page
      .getByRole('textbox', { name: '答复客户' })
      .fill('您好，我是林夕，今天下午 3 点师傅上门查看，请问方便吗？')
    await agent.page.getByRole('button', { name: '发送答复' }).click()
    await agent.page.getByText('按时完成').first().waitFor()
    await owner.page.getByText('今天下午 3 点师傅上门查看').waitFor()
    await owner.page.getByText('按时完成').waitFor()
    await owner.expectAccessible()
  })

  it('[S3-48, S1-49] tells the result, and "not solved" opens the case again', async () => {
    await agent.page.getByText('告知结果', { exact: true }).click()
    await agent.page.getByRole('textbox', { name: '告知结果' }).fill('软管已更换，柜板一并换新，请您确认。')
    await agent.page.getByRole('button', { name: '告知客户' }).click()
    await agent.page.getByText('待客户确认').first().waitFor()
    await owner.page.getByRole('radio', { name: '没有解决' }).check()
    await owner.page.getByLabel('不满意', { exact: true }).check()
    await owner.page.getByRole('button', { name: '提交评价' }).click()
    await agent.page.getByText('重新打开').first().waitFor()
    await agent.page.getByText('客户表示没有解决').waitFor()
    await agent.page.getByText(/没有解决 · \d 星/).waitFor()
    await owner.page.getByText(/没有解决 · \d 星/).waitFor()
  })

  it('[S3-43] suggests a topic from what was closed, with reasons, and leaves it to the agent', async () => {
    const { page } = agent
    await agent.open('/console/cases/new')
    await page.getByLabel('客户怎么说').fill('装修押金退还一个月还没到账')
    await page.getByRole('combobox', { name: '项目' }).fill('砚湖湾')
    await page.locator('.ant-select-item-option').filter({ hasText: '砚湖湾' }).first().click()
    const topic = page
      .getByRole('region', { name: '按内容建议' })
      .getByRole('listitem')
      .filter({ hasText: '押金退还' })
    await topic.getByText(/因为提到.*猜对/).waitFor()
    await topic.getByRole('button', { name: '采用' }).click()
    await topic.getByText('已采用').waitFor()
    await agent.expectAccessible()
    await page.getByTitle('押金退还').waitFor()
  })

  it('[S2-01, S3-43] does one thing to many by keys alone, says what cannot be done, and takes it back', async () => {
    await agent.open('/console/cases?q=一直滴水')
    const { page } = agent
    await page.getByText(complaint.slice(0, 12)).first().waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.getByText('已选 1 条').waitFor()
    await page.keyboard.press('t')
    await page.getByText('林夕 已经是负责人').waitFor()
    await agent.expectAccessible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('p')
    await page.getByRole('dialog').getByLabel('紧急程度').click()
    await page.getByTitle('不急').last().click()
    await page.getByRole('button', { name: '改紧急程度 1 件' }).click()
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByText('已撤销 1 件').waitFor()
    await page.keyboard.press('?')
    await page.getByText('启用单个字母的快捷键').waitFor()
    await page.keyboard.press('Escape')
  })

  it('[S2-07] shows two on one case to each other, and keeps an answer that was not sent', async () => {
    const { page } = agent
    await page.getByText(complaint.slice(0, 12)).first().click()
    await page.getByRole('textbox', { name: '答复客户' }).fill('非常抱歉，我们明天上午')
    const manager = await personAt(browser, url, 1440)
    await signIn(manager, 'manager')
    await manager.page.goto(new URL(page.url()).pathname)
    await manager.page.getByText('林夕正在写').waitFor()
    await page.getByText('江离也在看').waitFor()
    await manager.context.close()
    await agent.open('/console/cases?of=drafts')
    await page.getByText(complaint.slice(0, 12)).first().waitFor()
    await page.evaluate(() => localStorage.clear())
    await page.getByText(complaint.slice(0, 12)).first().click()
    await expect
      .poll(() => page.getByRole('textbox', { name: '答复客户' }).inputValue())
      .toBe('非常抱歉，我们明天上午')
    await page.getByRole('textbox', { name: '答复客户' }).fill('')
  })

  it('keeps the case from a manager of another city, who sees none of its numbers either', async () => {
    const stranger = await personAt(browser, url, 1440)
    await signIn(stranger, 'manager.muzhou')
    const address = new URL(agent.page.url()).pathname
    await stranger.page.goto(address)
    await stranger.page.getByText('没有找到这条记录').waitFor()
    await stranger.open('/console/cases')
    await stranger.page.getByPlaceholder('搜编号、内容、姓名、房号').fill(number)
    await stranger.page.keyboard.press('Enter')
    await stranger.page.getByText('没有符合筛选条件的记录').waitFor()
    await stranger.context.close()
  })

  it('[S3-11] lets the auditor read who changed it', async () => {
    const auditor = await personAt(browser, url, 1440)
    await signIn(auditor, 'auditor')
    const caseId = agent.page.url().split('/').at(-1)!
    const reply = await auditor.page.request.get(`/api/audit-lines?subjectId=${caseId}`)
    const { items } = (await reply.json()) as { items: { actorName: string; action: string }[] }
    expect(
      items.some(({ actorName, action }) => actorName === '林夕' && action === 'cases.replyToCase'),
    ).toBe(true)
    await auditor.context.close()
  })

  it('[S0-41, S3-47, 6.8-5] shows who heard of a complaint that nobody answered for a day', async () => {
    await agent.open('/console/cases?overdue=true&q=没有一个人回我')
    await agent.page.getByText('阳台地漏反水五天了').first().click()
    await agent.page.getByText('首次答复 · 到期时 → 部门负责人').waitFor({ timeout: 120_000 })
    await agent.page.getByText('超期 4 小时 → 城市公司总经理 江离').waitFor({ timeout: 120_000 })
    await agent.page.getByText('已升级到').waitFor()
    await agent.expectAccessible()
    const manager = await personAt(browser, url, 390)
    await signIn(manager, 'manager')
    await manager.open('/console/notices')
    await manager.page.getByText('升级到您：阳台地漏反水五天了').first().waitFor()
    await manager.context.close()
  })
})
