import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '#platform/testing/browser.ts'
import { redSquare } from './lib/pictures.ts'
import { comeHome, type Person, personAt, signIn, signOnScreen } from './lib/person.ts'

const url = inject('productUrl')
const receipt = { name: '退款回单.png', mimeType: 'image/png', buffer: redSquare }

/** @serves S0-51, S0-52, S0-59, S1-30, 2.1, 2.2, 2.3, 2.4, 2.5, 2.6, 2.8, 2.9, 2.10, 2.11, 1.3, 1.8, 1.9, 6.8-1, 6.8-3 */
describe('from the first visit to the contract, and back: the venue on the desk, two customers on their phones', () => {
  let browser: Browser
  let sales: Person
  let relations: Person
  let visitor: Person
  let buyer: Person

  beforeAll(async () => {
    browser = await openBrowser()
    sales = await personAt(browser, url, 1440)
    relations = await personAt(browser, url, 390)
    visitor = await personAt(browser, url, 390)
    buyer = await personAt(browser, url, 390)
    await signIn(sales, 'sales')
    await signIn(relations, 'relations')
    await comeHome(visitor, '13900001047')
    await comeHome(buyer, '13900001057')
  })
  afterAll(() => browser?.close())

  const choose = async (field: string, text: string) => {
    const dialog = sales.page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: field, exact: true }).fill(text)
    await sales.page.locator('.ant-select-item-option').filter({ hasText: text }).first().click()
  }
  const sees = ({ page }: Person, text: string | RegExp) => page.getByText(text).first().waitFor()
  const signs = async () => {
    await signOnScreen(sales)
    await sales.page.getByRole('button', { name: '确认签名' }).click()
  }
  const nowInChina = (minutes = 0) =>
    new Date(Date.now() + 8 * 3_600_000 + minutes * 60_000).toISOString().slice(0, 16)

  it('[S0-51, S0-59, 1.3] refuses a subscription until everything was acknowledged, and says what is missing', async () => {
    const { page } = sales
    await sales.open('/console/disclosure/purchases')
    await page.getByRole('button', { name: '登记认购' }).click()
    await choose('客户', '闵悦')
    await page.getByText('还不能登记：客户没有确认七个主题、红线内外不利因素、三天无理由退订。').waitFor()
    await sales.expectAccessible()
    const told = await page.getByRole('link', { name: '去补齐' }).getAttribute('href')
    await sales.open(told!)
    await page.getByText(/^请客户确认：七个主题、/).waitFor()
    await page.getByRole('button', { name: '登记交付渠道卡' }).first().click()
    await page.getByLabel('现场试拨记录').fill('两声接通，坐席报出项目名称')
    await page.getByRole('dialog').getByRole('button', { name: '登记交付渠道卡' }).click()
    await page.getByText('已交付').waitFor()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await sales.expectAccessible()
    await page.getByRole('button', { name: '开始讲解 七个主题' }).click()
    await page.getByText('还有 7 项没有讲解').waitFor()
    const topics = page.getByRole('checkbox')
    for (let at = 0; at < 7; at++) await topics.nth(at).click()
    await page.getByRole('button', { name: '请客户签名' }).click()
    await signs()
    await page.getByText('客户已确认').waitFor()
    await page.getByRole('link', { name: /认购前告知/ }).click()
    await page.getByRole('button', { name: '客户签名 · 三天无理由退订' }).click()
    await signs()
    await page.getByText('请客户确认：红线内外不利因素').waitFor()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await sales.expectAccessible()
  })

  it('[S0-51, 1.2, 2.6] lets somebody who answers for it waive what is missing, with a reason, for one subscription, whose moment is put right', async () => {
    const { page } = sales
    await relations.open(new URL(page.url()).pathname)
    await relations.page.getByRole('button', { name: '说明理由放行' }).click()
    await relations.page.getByLabel('放行理由').fill('客户在公示墙前已逐条看过，平板故障，次日补签')
    await relations.expectAccessible()
    await relations.page.getByRole('dialog').getByRole('button', { name: '说明理由放行' }).click()
    await relations.page.getByText(/宋知微 已放行/).waitFor()
    await relations.expectAccessible()
    await page.reload()
    await page.getByText(/宋知微 已放行/).waitFor()
    await page.getByRole('button', { name: '登记认购' }).click()
    await choose('房屋', '1栋1单元302')
    await page.getByLabel('认购时间').fill(nowInChina())
    await page.getByRole('dialog').getByRole('button', { name: '登记认购' }).click()
    await page.getByText('一天内告知资料清单、预约时间与联系人').waitFor()
    await page.getByRole('button', { name: '更正认购' }).click()
    await page.getByLabel('认购时间').fill(nowInChina(-10))
    await page.getByLabel('更正原因').fill('以认购书上的时间为准')
    await page.getByRole('dialog').getByRole('button', { name: '更正认购' }).click()
    await sees(sales, '以认购书上的时间为准')
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
    for (let at = 0; at < 2; at++) await page.getByRole('checkbox').nth(at).click()
    await page.getByText('全部讲解完毕').waitFor()
    await visitor.open('/explained')
    await visitor.page.getByRole('button', { name: '以上都已为我讲解' }).first().click()
    await sees(visitor, /您已于.*确认/)
    await visitor.expectAccessible()
    await visitor.open('/to-the-contract')
    await visitor.page.getByText('签约之后的客服联系人：苏念').waitFor()
    await visitor.expectAccessible()
  })

  it('[S1-30, 1.3, 1.8, 1.9] asks how the visit was and whether she has the card, and lets the customer take back what she intended before the permit', async () => {
    const { page } = sales
    await page.goBack()
    await page.getByText('三居，中间楼层，年内买').waitFor()
    await page.getByText('已取得许可，可以认购').waitFor()
    await sales.expectAccessible()
    await visitor.open('/explained')
    await visitor.page.getByRole('radio', { name: '很满意' }).check()
    await visitor.page.getByRole('button', { name: '告诉我们' }).click()
    await visitor.page.getByText('谢谢您，我们收到了').waitFor()
    await visitor.page.getByRole('button', { name: '我已收到' }).first().click()
    await sees(visitor, /^您.*确认收到$/)
    await visitor.page.getByRole('button', { name: '撤回意向' }).click()
    await visitor.page.getByRole('button', { name: /确定撤回/ }).click()
    await visitor.page.getByText('已撤回').waitFor()
    await visitor.expectAccessible()
    await sales.open('/console/disclosure/intentions')
    await page.getByRole('link', { name: '闵悦' }).click()
    await page.getByText(/^预售许可证已于 .* 公示，可以直接登记认购$/).waitFor()
    await sales.expectAccessible()
  })

  it('[2.1, 2.2, 2.7, 2.11, 2.8, 2.9, 2.10] refuses the contract until all is told or waived, then shows the buyer the filing and how far the loan came, and asks her three questions', async () => {
    const { page } = sales
    await sales.open('/console/disclosure/purchases')
    await page.getByRole('link', { name: '闵悦' }).click()
    await page.getByText('一天内告知资料清单、预约时间与联系人').waitFor()
    await relations.open(new URL(page.url()).pathname)
    const { homeId, personId } = await page.evaluate(async () => {
      const reply = await fetch(`/api/purchases/${location.pathname.split('/').at(-1)}`)
      return (await reply.json()) as { homeId: string; personId: string }
    })
    await sales.open(`/console/contracts/new?homeId=${homeId}&personId=${personId}`)
    await sees(sales, /^还不能登记合同，还缺：不利因素公示的确认、.*临时管理规约的承诺、齐全的签约资料/)
    await page.getByRole('link', { name: '到 闵悦 的签约准备补齐或放行' }).waitFor()
    await sales.expectAccessible()
    await relations.page.getByRole('button', { name: '说明理由放行' }).click()
    await relations.page.getByLabel('放行理由').fill('客户外派在即，条款讲解与规约承诺周五补签')
    await relations.page.getByRole('dialog').getByRole('button', { name: '说明理由放行' }).click()
    await relations.page.getByText(/宋知微 已放行/).waitFor()
    await relations.expectAccessible()
    await page.reload()
    await page.getByLabel('合同编号').fill('SJ-20260001')
    await page.getByLabel('总价').fill('236万')
    await page.getByRole('button', { name: '登记合同' }).click()
    await page.getByText('SJ-20260001').first().waitFor()
    await page.getByRole('button', { name: '登记备案号' }).click()
    await page.getByRole('textbox', { name: '备案号' }).fill('沐备 2026-0001')
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
    await page.getByText('备案号 沐备 2026-0001').waitFor()
    await page.getByRole('button', { name: '更新按揭进度' }).click()
    await page.getByLabel('办理银行').fill('沐州银行')
    await page.getByLabel('还差的资料').fill('近六个月流水')
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
    await page.getByText('已申请').first().waitFor()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await sales.expectAccessible()
    await visitor.open('/my-contract')
    await visitor.page.getByText(/沐备 2026-0001/).waitFor()
    await visitor.page.getByText('近六个月流水').waitFor()
    const stars = visitor.page.getByRole('radio', { name: '满意', exact: true })
    for (const at of [0, 1]) await stars.nth(at).press('Space')
    await visitor.expectAccessible()
    await visitor.page.getByRole('button', { name: '提交' }).click()
    await visitor.page.getByText(/谢谢您/).waitFor()
    await visitor.expectAccessible()
  })

  it('[6.8-1] gives her the keys, and she moves in: every step of her way has begun, and the check after a year stands ahead', async () => {
    const { request } = relations.page
    const found = await (await request.get('/api/customer-search?q=13900001047')).json()
    const { homes } = (found as { items: { homes: { id: string }[] }[] }).items[0]!
    const tell = async (what: string, data: object) =>
      expect((await request.post(`/api/homes/${homes[0]!.id}/${what}`, { data })).ok(), what).toBe(true)
    await tell('delivery', { deliveredOn: nowInChina().slice(0, 10) })
    await tell('move-in', { movedInOn: nowInChina().slice(0, 10) })
    const mine = async () => {
      type Mine = { homes: { steps: { step: string; state: string }[]; next: { key: string }[] }[] }
      const answer = await visitor.page.request.get('/api/my-journey')
      const { steps, next } = ((await answer.json()) as Mine).homes[0]!
      const present = steps.filter(({ state }) => state === 'present').map(({ step }) => step)
      return { present, isCheckAhead: next.some(({ key }) => key === '6.1') }
    }
    await expect
      .poll(mine, { timeout: 15_000 })
      .toEqual({ present: ['ASKING_AFTER', 'RESPONSIBILITY', 'ON_THE_ROAD'], isCheckAhead: true })
    await visitor.open('/journey')
    await visitor.page.getByText('告知沟通渠道').first().waitFor()
    await visitor.expectAccessible()
  })

  it('[S0-52, 2.2, 2.3, 2.5, 2.6] tells the buyer what to bring, who goes along, how contracts are signed, and until when she may cancel', async () => {
    await buyer.open('/')
    await buyer.page.getByRole('link', { name: /无理由退订/ }).click()
    for (const text of ['身份证原件', /陪您办理/, /二层签约区/]) await sees(buyer, text)
    await buyer.expectAccessible()
  })

  it('[2.7] takes the written promise of the interim covenant on the screen', async () => {
    const { page } = sales
    await sales.open('/console/disclosure/purchases')
    await page.getByRole('link', { name: '顾明远' }).click()
    await page.getByRole('button', { name: '客户签署规约承诺' }).click()
    await signs()
    await page.getByText(/^签约前还缺：/).waitFor()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await sales.expectAccessible()
  })

  it('[2.6, 6.8-3] lets her cancel in hour 71 with one tap, and staff see it at once, with the term of the refund', async () => {
    await buyer.page.getByText(/还剩 \d+ 分钟/).waitFor()
    await buyer.page.getByRole('button', { name: '我要退订' }).click()
    await buyer.page.getByText('确定退订这套房的认购吗').waitFor()
    await buyer.expectAccessible()
    await buyer.page.getByRole('button', { name: '确认退订' }).click()
    for (const text of ['已收到您的退订', /已付款项最迟.*退回/]) await sees(buyer, text)
    await buyer.expectAccessible()
    const { page } = sales
    await sales.open('/console/disclosure/purchases?view=refund')
    await page.getByRole('link', { name: '费思齐' }).click()
    await page.getByText(/前退回已付款项/).waitFor()
    await page.getByRole('button', { name: '登记退款' }).click()
    await page.getByRole('dialog').locator('input[type=file]').first().setInputFiles(receipt)
    await page.getByRole('dialog').getByText('退款回单.png').waitFor()
    await sales.expectAccessible()
    await page.getByRole('dialog').getByRole('button', { name: '登记退款' }).click()
    await page.getByText('已退款，认购结束').waitFor()
    await sales.expectAccessible()
    await buyer.page.reload()
    await buyer.page.getByText(/已付款项已于.*退回/).waitFor()
  })
})
