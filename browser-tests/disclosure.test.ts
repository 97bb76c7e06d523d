import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, inject, it } from 'vitest'
import { openBrowser } from '#platform/testing/browser.ts'
import { redSquare } from './lib/pictures.ts'
import { comeHome, type Person, personAt, signIn, signOnScreen } from './lib/person.ts'

const url = inject('productUrl')
const photo = { name: '公示墙.png', mimeType: 'image/png', buffer: redSquare }

/** @serves S0-17, S0-59, S0-60, 2.1, 1.1, 1.2, 1.4, 1.5, 1.6, 1.7 */
describe('what customers are told before they buy: the venue on the desk, a visitor on the phone', () => {
  let browser: Browser
  let sales: Person
  let legal: Person
  let visitor: Person

  beforeAll(async () => {
    browser = await openBrowser()
    sales = await personAt(browser, url, 1440)
    legal = await personAt(browser, url, 390)
    visitor = await personAt(browser, url, 390)
    await signIn(sales, 'sales')
    await signIn(legal, 'legal')
  })
  afterAll(() => browser?.close())

  it('[1.2, 1.5, 1.6] lets a visitor read list and plan without signing in', async () => {
    await visitor.open('/disclosure')
    await visitor.page.getByRole('link', { name: /沐汀公馆/ }).click()
    await visitor.page.getByText('110 千伏变电站').waitFor()
    await visitor.page.getByText('影响不作评述').first().waitFor()
    await visitor.page
      .getByRole('group', { name: /总平面图/ })
      .getByRole('button', { name: '8 110 千伏变电站' })
      .waitFor()
    await visitor.expectAccessible()
    await visitor.page.getByRole('tab', { name: '全部公示' }).click()
    await visitor.page.getByText('沐房预售证（2026）第 0612 号').waitFor()
    await visitor.page.getByText(/72 小时内/).waitFor()
    await visitor.page.getByText('噪声状况与隔声措施').first().waitFor()
    await visitor.expectAccessible()
  })

  it('[1.2, 1.4] lets her acknowledge it, and how to cancel, in her own name once she has signed in', async () => {
    const { pathname } = new URL(visitor.page.url())
    await comeHome(visitor, '13900001037')
    await visitor.open(pathname)
    await visitor.page.getByRole('button', { name: '我已阅读并了解' }).click()
    await visitor.page.getByText(/确认阅读这一版/).waitFor()
    await visitor.expectAccessible()
    await visitor.page.getByRole('tab', { name: '全部公示' }).click()
    await visitor.page.getByRole('button', { name: '我已了解退订规则' }).click()
    await visitor.page.getByText(/确认了解这一版规则/).waitFor()
    await visitor.expectAccessible()
  })

  it('[S0-17] shows the sales manager what is missing and what is due', async () => {
    await sales.open('/console/disclosure/postings')
    await sales.page.getByRole('button', { name: '需要处理', exact: true }).click()
    await sales.page.getByRole('link', { name: '样板房与交付对照' }).waitFor()
    await sales.expectAccessible()
  })

  it('[1.7] lets her answer yes or no for each item of the show home, and prove that it hangs', async () => {
    await sales.page.getByRole('link', { name: '样板房与交付对照' }).click()
    await sales.page.getByRole('button', { name: '修改内容' }).click()
    const dialog = sales.page.getByRole('dialog')
    const items = dialog.getByText('与交付一致', { exact: true })
    await items.first().waitFor()
    for (let at = 0; at < 5; at++) await items.nth(at).click()
    await dialog.getByText('不一致', { exact: true }).nth(5).click()
    await sales.expectAccessible()
    await dialog.getByRole('button', { name: '保存' }).click()
    await sales.page.getByText('与交付不一致').waitFor()
    await sales.page.getByRole('button', { name: '登记张贴或复核' }).click()
    await sales.page.getByRole('dialog').locator('input[type=file]').first().setInputFiles(photo)
    await sales.page.getByRole('dialog').getByRole('img').first().waitFor()
    await sales.page.getByRole('dialog').getByRole('button', { name: '登记张贴或复核' }).click()
    await sales.page.getByText('已按要求公示').waitFor()
    await sales.expectAccessible()
  })

  it('[1.2] has legal approve the next version on the phone, and the manager post it', async () => {
    await legal.open('/console/disclosure/notices')
    await legal.page.getByText('审批中').first().waitFor()
    await legal.expectAccessible()
    await legal.page
      .getByRole('link', { name: /第 2 版/ })
      .first()
      .click()
    await legal.page.getByRole('button', { name: '法务审批通过' }).click()
    await legal.page.getByRole('dialog').getByRole('button', { name: '法务审批通过' }).click()
    await legal.page.getByText('张贴到案场并拍照').waitFor()
    await legal.expectAccessible()
    await sales.page.goto(new URL(legal.page.url()).pathname)
    await sales.page.getByRole('button', { name: '登记已张贴' }).click()
    const uploads = sales.page.getByRole('dialog').locator('input[type=file]')
    await uploads.first().setInputFiles(photo)
    await sales.page.getByRole('dialog').getByRole('img').first().waitFor()
    // Factors inside the boundary are marked on the model too.
    await uploads.last().setInputFiles({ ...photo, name: '沙盘.png' })
    await sales.page.getByRole('dialog').getByRole('img').nth(1).waitFor()
    await sales.page.getByRole('dialog').getByRole('button', { name: '登记已张贴' }).click()
    await sales.page.getByText('公示中，到期前会提醒复核').waitFor()
    await sales.expectAccessible()
  })

  it('[1.2] asks the visitor again for the new version, with the market on it', async () => {
    await visitor.page.reload()
    await visitor.page.getByText('农贸市场').first().waitFor()
    await visitor.page.getByRole('button', { name: '我已阅读并了解' }).click()
    await visitor.page.getByText(/确认阅读这一版/).waitFor()
  })

  it('[1.2] begins the next version, and sets a mark on the plan with a click', async () => {
    await sales.open('/console/disclosure/notices')
    await sales.page.getByRole('button', { name: '起草新一版' }).first().click()
    await sales.page.getByRole('dialog').getByRole('button', { name: '起草新一版' }).click()
    await sales.page.getByRole('button', { name: '增加一项' }).click()
    await sales.page.getByLabel('位置名称').fill('地铁出入口')
    await sales.page.getByLabel('可能的影响').fill('出行便利，未来升值')
    await sales.page.getByText('像是卖点：请只写事实与影响').waitFor()
    await sales.page.getByText(/像是对未来的承诺/).waitFor()
    await sales.page.getByLabel('可能的影响').fill('早晚人流较多')
    await sales.page.getByRole('button', { name: '点击设定位置' }).click({ position: { x: 60, y: 80 } })
    await sales.page.getByRole('button', { name: '14 地铁出入口' }).waitFor()
    await sales.expectAccessible()
    await sales.page.getByLabel('落款日期').fill('2026-11-22')
    await sales.page.getByRole('button', { name: '保存草稿' }).click()
    await sales.page.getByText('内容齐全，可以送审').waitFor()
    await sales.expectAccessible()
  })

  it('[S0-60, 1.1] lets the adviser tick the topics on the tablet, and the customer sign', async () => {
    await sales.open('/console/disclosure/talks')
    await sales.page.getByRole('link', { name: '邵清和' }).click()
    await sales.page.getByText('还有 3 项没有讲解').waitFor()
    await sales.expectAccessible()
    for (const topic of ['配套设施', '开发商实力、诚信与品牌', '物业服务'])
      await sales.page.getByRole('checkbox', { name: topic }).check()
    await sales.page.getByRole('button', { name: '请客户签名' }).click()
    await signOnScreen(sales)
    await sales.expectAccessible()
    await sales.page.getByRole('button', { name: '确认签名' }).click()
    await sales.page.getByText('客户已确认').waitFor()
    await sales.expectAccessible()
  })
})
