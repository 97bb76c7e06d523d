import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { companion } from '#demo/content/whole-way.ts'
import { openBrowser } from '#platform/testing/browser.ts'
import { comeHome, type Person, personAt, signIn } from './lib/person.ts'

const url = inject('productUrl')
/** One deed of each kind on the way: visit, acknowledgement, subscription, contract, bulletins, delivery, calls, check, ambassador. */
const milestones = '1.1 1.2.2 1.3 2.6 2.9 3.1 3.4 4.2 5.1 6.1 6.2 6.3 6.4'.split(' ')

/** @serves 6.8-1, 6.8-15, S0-42, S0-51, S0-52, S0-53, S0-54, S0-55, S0-56, S3-32 */
describe('the whole way of one customer, and a consent that she takes back', () => {
  let browser: Browser
  let manager: Person
  let ambassador: Person
  let owner: Person
  let customer: { id: string; homes: { id: string }[] }

  beforeAll(async () => {
    browser = await openBrowser()
    ;[manager, ambassador, owner] = await Promise.all([
      personAt(browser, url, 1440),
      personAt(browser, url, 390),
      personAt(browser, url, 390),
    ])
    await signIn(manager, 'manager')
    await signIn(ambassador, 'ambassador')
    await comeHome(owner, companion.phone)
    const found = await read<{ items: (typeof customer)[] }>(`/customer-search?q=${companion.phone}`)
    customer = found.items[0]!
  })
  afterAll(() => browser?.close())

  const read = async <Body>(path: string) =>
    (await (await manager.page.request.get(`/api${path}`)).json()) as Body

  it('[6.8-1] stands in one picture: looked at one project, at home in another, checked after a year', async () => {
    const { page } = manager
    await manager.open(`/console/customers/${customer.id}/journey`)
    await page.getByText('松雪府').first().waitFor()
    await page.getByText('已中止').waitFor()
    await manager.expectAccessible()
    await page.getByRole('link', { name: '完整旅程' }).click()
    await page.getByText('入住一年检查：电气与燃气安全').first().waitFor()
    await manager.expectAccessible()
  })

  it('[6.8-1] was done with proof at every step', async () => {
    const { actions } = await read<{ actions: { id: string; key: string; state: string }[] }>(
      `/homes/${customer.homes[0]!.id}/journey`,
    )
    for (const key of milestones) {
      const done = actions.find((action) => action.key === key && action.state === 'done')
      expect(done, key).toBeDefined()
      const { evidence } = await read<{ evidence: unknown[] }>(`/journey-actions/${done!.id}`)
      expect(evidence.length, key).toBeGreaterThan(0)
    }
  })

  it('[6.8-1] is her own story, from the first visit on, with the contract beside it', async () => {
    const { page } = owner
    await owner.open('/journey')
    await page.getByText('入住一年检查：五金配件').first().waitFor()
    const earlier = page.getByRole('button', { name: '看更早的' })
    while (await earlier.isVisible()) await earlier.click()
    await page.getByText('告知沟通渠道').first().waitFor()
    await owner.expectAccessible()
    await owner.open('/my-contract')
    await page.getByText(/临备 2025-0613/).waitFor()
    await owner.expectAccessible()
  })

  it('[S3-04, S1-54] says how she likes to be reached, and who serves her reads it', async () => {
    await owner.open('/me/contact')
    const { page } = owner
    await page.getByLabel('微信').check()
    await page.getByLabel('方便的时间，从').fill('18:00')
    await page.getByText('请把开始和结束都填上').waitFor()
    await page.getByLabel('到', { exact: true }).fill('20:30')
    await owner.expectAccessible()
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByRole('link', { name: '怎样联系我' }).waitFor()
    await ambassador.open(`/console/customers/${customer.id}`)
    await ambassador.page.getByRole('tab', { name: '偏好', exact: true }).click()
    await ambassador.page.getByText('18:00–20:30').waitFor()
  })

  it('[S3-32, 6.8-15] is told of projects while she agrees', async () => {
    await owner.open('/me/consents')
    const card = owner.page.locator('section').filter({ hasText: '营销信息' })
    await card.getByRole('button', { name: '同意', exact: true }).click()
    await card.getByRole('button', { name: '撤回', exact: true }).waitFor()
    const { page } = ambassador
    await ambassador.open(`/console/customers/${customer.id}`)
    await page.getByRole('tab', { name: '同意', exact: true }).click()
    await page.getByRole('button', { name: '发送项目消息' }).click()
    await page.getByLabel('消息内容').fill('松雪府二期样板房本周六开放。')
    await ambassador.expectAccessible()
    await page.getByRole('dialog').getByRole('button', { name: '发送', exact: true }).click()
    await page.getByText('已放入发送队列').waitFor()
  })

  it('[6.8-15] takes it back with one tap: marketing stops, contract and journey stay, staff see when and to which wording', async () => {
    const card = owner.page.locator('section').filter({ hasText: '营销信息' })
    await card.getByRole('button', { name: '撤回', exact: true }).click()
    await card.getByText('不再给您发营销信息').waitFor()
    await owner.expectAccessible()
    const { page } = ambassador
    await page.reload()
    await page.getByRole('tab', { name: '同意', exact: true }).click()
    await page.getByText(/客户没有同意接收营销信息/).waitFor()
    await page
      .getByRole('listitem')
      .filter({ hasText: /已撤回：营销信息/ })
      .filter({ hasText: '第 1 版' })
      .first()
      .waitFor()
    await ambassador.expectAccessible()
    const refused = await page.request.post(`/api/persons/${customer.id}/news`, { data: { words: '优惠' } })
    expect([refused.status(), ((await refused.json()) as { code: string }).code]).toEqual([
      409,
      'customers.consent_needed',
    ])
    await owner.open('/my-contract')
    await owner.page.getByText(/临备 2025-0613/).waitFor()
  })

  it('[6.8-15] holds back what was written before the consent was withdrawn, and the outbox says why', async () => {
    await manager.open('/console/messages?state=withheld')
    await manager.page.getByText('客户没有同意营销信息').first().waitFor()
    await manager.expectAccessible()
  })
})
