import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '#platform/testing/browser.ts'
import { redSquare } from './lib/pictures.ts'
import { comeHome, type Person, personAt, signIn } from './lib/person.ts'

const url = inject('productUrl')
const title = '十二月：外立面收尾'

/** @serves S0-20, S0-53, 3.1, 3.2, 3.3, 3.5, 3.6, 6.8-2 */
describe('the building time: an engineer on the desk, a buyer on the phone', () => {
  let browser: Browser
  let engineer: Person
  let manager: Person
  let buyer: Person

  beforeAll(async () => {
    browser = await openBrowser()
    engineer = await personAt(browser, url, 1440)
    manager = await personAt(browser, url, 390)
    buyer = await personAt(browser, url, 390)
    await signIn(engineer, 'engineer')
    await signIn(manager, 'manager')
    await comeHome(buyer, '13800000010')
  })
  afterAll(() => browser?.close())

  it('[3.1] shows what buyers wait for, project by project', async () => {
    await engineer.open('/console/construction')
    await engineer.page.getByRole('link', { name: '松雪府' }).waitFor()
    await engineer.expectAccessible()
    await engineer.page.getByRole('link', { name: '松雪府' }).click()
    await engineer.page.getByText('主体封顶').first().waitFor()
    await engineer.expectAccessible()
  })

  it('[3.1, 3.5] lets the engineer write a bulletin with photos, and the manager send it', async () => {
    await engineer.page.getByRole('button', { name: '起草通报' }).click()
    await engineer.page.getByLabel('标题').fill(title)
    await engineer.page.getByLabel('正文').fill('外立面还剩 2 栋，园林开始种树。')
    await engineer.page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: '外立面.png', mimeType: 'image/png', buffer: redSquare })
    await engineer.page.getByLabel('说明 1').fill('2 栋外立面')
    await engineer.expectAccessible()
    await engineer.page.getByRole('button', { name: '保存草稿' }).click()
    await engineer.page.getByRole('heading', { name: '业主看到的样子' }).waitFor()
    await manager.page.goto(new URL(engineer.page.url()).pathname)
    await manager.page.getByRole('button', { name: '发送', exact: true }).click()
    await manager.page.getByText(/将发给 \d+ 户/).waitFor()
    await manager.page.getByRole('dialog').getByRole('button', { name: '发送', exact: true }).click()
    await manager.page
      .getByText(/位业主还没有读|正在逐一通知/)
      .first()
      .waitFor()
    await manager.expectAccessible()
  })

  it('[S0-20, 3.1] reaches the buyer, who reads it with the milestones and the ways to complain', async () => {
    await buyer.open('/progress')
    await buyer.page.getByRole('heading', { name: title }).first().waitFor()
    await buyer.expectAccessible()
    const isRead = buyer.page.waitForResponse((response) => response.url().endsWith('/reading'))
    await buyer.page.getByRole('heading', { name: title }).first().click()
    await buyer.page.getByText('2 栋外立面').waitFor()
    await buyer.page.getByText('有问题，可以这样找我们').waitFor()
    await buyer.page.getByText('预计交付').first().waitFor()
    await buyer.expectAccessible()
    await isRead
    const bulletinId = new URL(buyer.page.url()).pathname.split('/').at(-1)
    await engineer.open(`/console/construction/bulletins/${bulletinId}/recipients?state=read`)
    await engineer.page.getByText('许若水').first().waitFor()
  })

  it('[3.2] tells the buyer of a change with the days that are left, and keeps the answer with its words', async () => {
    await buyer.open('/progress')
    await buyer.page.getByRole('heading', { name: '1 栋入户大堂平面调整' }).click()
    await buyer.page.getByRole('heading', { name: '往来与凭证' }).waitFor()
    await buyer.expectAccessible()
  })

  it('[3.2, 6.8-2] shows the board of a change that two answered by silence on day 16', async () => {
    await engineer.open('/console/construction/changes')
    await engineer.page.getByText('地下车库东侧出入口位置调整').first().click()
    await engineer.page.getByRole('heading', { name: '变更内容' }).waitFor()
    await engineer.expectAccessible()
    await engineer.page.getByRole('link', { name: '逐户查看' }).last().click()
    await engineer.page.getByRole('row').filter({ hasText: '期满视为接受' }).first().waitFor()
    await engineer.expectAccessible()
    await engineer.page.getByRole('row').filter({ hasText: '期满视为接受' }).first().getByRole('link').click()
    await engineer.page.getByText('期满未答复，视为接受').first().waitFor()
    await engineer.expectAccessible()
  })

  it('[3.3] lets the buyer book a time and keep a ticket with its code', async () => {
    await buyer.open('/progress')
    await buyer.page.getByRole('heading', { name: '外立面与园林开放日' }).click()
    await buyer.page.getByRole('radio', { name: /10:30/ }).check()
    await buyer.page.getByRole('button', { name: /^(预约|改到这个时段)$/ }).click()
    await buyer.page.getByRole('img', { name: /票号/ }).waitFor()
    await buyer.expectAccessible()
  })

  it('[3.3] finds the ticket at the gate, and signs nobody in before the day', async () => {
    const ticket = await buyer.page
      .locator('p', { hasText: /^[2-9A-Z]{4} [2-9A-Z]{4}$/ })
      .first()
      .textContent()
    await engineer.open('/console/construction/open-days')
    await engineer.page.getByText('外立面与园林开放日').first().click()
    await engineer.page.getByRole('button', { name: '现场签到' }).click()
    await engineer.page.getByLabel('票号').fill(ticket!)
    await engineer.expectAccessible()
    await engineer.page.getByRole('button', { name: '查验' }).click()
    await engineer.page.getByText('许若水').waitFor()
    await engineer.page.getByRole('checkbox').check()
    await engineer.page.getByRole('button', { name: '签到入场' }).click()
    await engineer.page
      .getByText(/签到只在开放日/)
      .first()
      .waitFor()
  })

  it('[3.6] lists what visitors found, what waits too long first, and shows the buyer the answer', async () => {
    await engineer.open('/console/construction/findings')
    await engineer.page.getByText('超期未答复').first().waitFor()
    await engineer.expectAccessible()
    await engineer.page.getByText('已修复').first().waitFor()
    await buyer.open('/progress')
    await buyer.page.getByRole('heading', { name: '样板层开放日' }).click()
    await buyer.page.getByText('您发现的问题').waitFor()
    await buyer.expectAccessible()
    expect(await buyer.page.getByText('我们的答复').count()).toBeGreaterThan(0)
  })
})
