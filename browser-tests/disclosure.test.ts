import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, inject, it } from 'vitest'
import { openBrowser } from '#platform/testing/browser.ts'
import { redSquare } from './lib/pictures.ts'
import { comeHome, type Person, personAt, signIn, signOnScreen } from './lib/person.ts'

const url = inject('productUrl')
const photo = { name: '公示墙.png', mimeType: 'image/png', buffer: redSquare }

/** @serves S0-17, S0-51, S0-52, S0-59, S0-60, 2.1, 2.2, 2.3, 2.4, 2.5, 2.6, 2.11, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 6.8 */
describe('what customers are told before they buy: the venue on the desk, a visitor on the phone', () => {
  let browser: Browser
  let sales: Person
  let legal: Person
  let visitor: Person
  let buyer: Person

  beforeAll(async () => {
    browser = await openBrowser()
    sales = await personAt(browser, url, 1440)
    legal = await personAt(browser, url, 390)
    visitor = await personAt(browser, url, 390)
    buyer = await personAt(browser, url, 390)
    await signIn(sales, 'sales')
    await signIn(legal, 'legal')
  })
  afterAll(() => browser?.close())

  const choose = async (field: string, text: string) => {
    const dialog = sales.page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: field, exact: true }).fill(text)
    await sales.page.locator('.ant-select-item-option').filter({ hasText: text }).first().click()
  }
  /** As a field of the console has it, in the time of China. */
  const nowInChina = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 16)

  it('[1.2, 1.5] lets a visitor read list and plan without signing in', async () => {
    await visitor.open('/board')
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
    await visitor.expectAccessible()
  })

  it('[1.2, 1.4] lets her acknowledge it, and how to cancel, in her own name once she has signed in', async () => {
    const { pathname } = new URL(visitor.page.url())
    await comeHome(visitor, '13900001047')
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

  it('[S0-51, S0-59, 1.3] refuses a subscription until everything was acknowledged, and says what is missing', async () => {
    const { page } = sales
    await sales.open('/console/disclosure/purchases')
    await page.getByRole('button', { name: '登记认购' }).click()
    await choose('客户', '闵悦')
    await page.getByText('还不能登记：客户没有确认七个主题。').waitFor()
    await sales.expectAccessible()
    const told = await page.getByRole('link', { name: '去补齐' }).getAttribute('href')
    await sales.open(told!)
    await page.getByText('请客户确认：七个主题').waitFor()
    await page.getByRole('button', { name: '登记交付渠道卡' }).first().click()
    await page.getByLabel('现场试拨记录').fill('两声接通，坐席报出项目名称')
    await page.getByRole('dialog').getByRole('button', { name: '登记交付渠道卡' }).click()
    await page.getByText('已交付').waitFor()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await sales.expectAccessible()
    await page.getByRole('button', { name: '开始讲解 七个主题' }).click()
    await page.getByText('还有 7 项没有讲解').waitFor()
    const topics = page.getByRole('checkbox')
    for (let at = 0; at < 7; at++) await topics.nth(at).check()
    await page.getByRole('button', { name: '请客户签名' }).click()
    await signOnScreen(sales)
    await page.getByRole('button', { name: '确认签名' }).click()
    await page.getByText('客户已确认').waitFor()
    await page.getByRole('link', { name: /认购前告知/ }).click()
    await page.getByText('都已确认，可以登记认购').waitFor()
    await page.getByRole('button', { name: '登记认购' }).click()
    await choose('房屋', '1栋1单元301')
    await page.getByLabel('认购时间').fill(nowInChina())
    await page.getByRole('dialog').getByRole('button', { name: '登记认购' }).click()
    await page.getByText('一天内告知资料清单、预约时间与联系人').waitFor()
    await sales.expectAccessible()
  })

  it('[2.4, 2.11] shows what comes before the contract: the Sales Measures, and the card with the service contact', async () => {
    const { page } = sales
    await page.getByRole('link', { name: /告知情况/ }).click()
    await page.getByRole('button', { name: '登记交付渠道卡' }).click()
    await choose('签约后的客服联系人', '苏念')
    await page.getByRole('dialog').getByRole('button', { name: '登记交付渠道卡' }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: /^开始讲解 《商品房销售管理办法》/ }).click()
    await page.getByText('还有 2 项没有讲解').waitFor()
    for (let at = 0; at < 2; at++) await page.getByRole('checkbox').nth(at).check()
    await page.getByText('全部讲解完毕').waitFor()
    await visitor.open('/explained')
    await visitor.page.getByRole('button', { name: '以上都已为我讲解' }).first().click()
    await visitor.page
      .getByText(/您已于.*确认/)
      .first()
      .waitFor()
    await visitor.expectAccessible()
    await visitor.open('/to-the-contract')
    await visitor.page.getByText('签约之后的客服联系人：苏念').waitFor()
    await visitor.expectAccessible()
  })

  it('[S0-52, 2.2, 2.3, 2.5, 2.6] tells the buyer what to bring, who goes along, how contracts are signed, and until when she may cancel', async () => {
    await comeHome(buyer, '13900001057')
    await buyer.page.getByRole('link', { name: /无理由退订/ }).click()
    await buyer.page.getByText('身份证原件').waitFor()
    await buyer.page.getByText(/陪您办理/).waitFor()
    await buyer.page.getByText(/二层签约区/).waitFor()
    await buyer.expectAccessible()
  })

  it('[2.6, 6.8] lets her cancel in hour 71 with one tap, and staff see it at once, with the term of the refund', async () => {
    await buyer.page.getByText(/还剩 \d+ 分钟/).waitFor()
    await buyer.page.getByRole('button', { name: '我要退订' }).click()
    await buyer.page.getByText('确定退订这套房的认购吗').waitFor()
    await buyer.expectAccessible()
    await buyer.page.getByRole('button', { name: '确认退订' }).click()
    await buyer.page.getByText('已收到您的退订').waitFor()
    await buyer.page.getByText(/已付款项最迟.*退回/).waitFor()
    await buyer.expectAccessible()
    const { page } = sales
    await sales.open('/console/disclosure/purchases?view=refund')
    await page.getByRole('link', { name: '费思齐' }).click()
    await page.getByText(/前退回已付款项/).waitFor()
    await page.getByRole('button', { name: '登记退款' }).click()
    await page
      .getByRole('dialog')
      .locator('input[type=file]')
      .first()
      .setInputFiles({ ...photo, name: '退款回单.png' })
    await page.getByRole('dialog').getByText('退款回单.png').waitFor()
    await sales.expectAccessible()
    await page.getByRole('dialog').getByRole('button', { name: '登记退款' }).click()
    await page.getByText('已退款，认购结束').waitFor()
    await sales.expectAccessible()
    await buyer.page.reload()
    await buyer.page.getByText(/已付款项已于.*退回/).waitFor()
  })
})
