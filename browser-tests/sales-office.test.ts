import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, inject, it, vi } from 'vitest'
import { openBrowser } from '#platform/testing/browser.ts'
import { type Person, personAt, signIn } from './lib/person.ts'

const url = inject('productUrl')

/** @serves 2.1, 2.2, S0-51, S0-59 */
describe('an afternoon at the sales office', () => {
  let browser: Browser
  let manager: Person

  beforeAll(async () => {
    browser = await openBrowser()
    manager = await personAt(browser, url, 390)
    await signIn(manager, 'manager')
  })
  afterAll(() => browser?.close())

  const choose = async (field: string, text: string) => {
    const { page } = manager
    await page.getByRole('combobox', { name: field, exact: true }).fill(text)
    await page.locator('.ant-select-item-option').filter({ hasText: text }).first().click()
  }

  it('a visitor is registered with name and phone on the phone, and the actions of the visit follow', async () => {
    const { page } = manager
    await manager.open('/console/journey-events/new')
    await choose('项目', '砚湖湾')
    await page.getByLabel('姓名').fill('裴行之')
    await page.getByLabel('手机号').fill('139 1234 7788')
    await page.getByLabel('说明').fill('路过进来看看，想看三居')
    await page.getByRole('button', { name: '登记一件事' }).click()
    await page.getByRole('heading', { name: '客户来访' }).waitFor()
    // The plan is made a moment later; whoever comes back to the page sees it.
    const script = page.getByRole('link', { name: '按说辞讲解项目情况与特点' })
    await vi.waitFor(
      async () => {
        await page.reload()
        await script.waitFor({ timeout: 4000 })
      },
      { timeout: 30_000 },
    )
    await manager.expectAccessible()
  })

  it('the customer’s own page tells the step and what is to be done', async () => {
    const { page } = manager
    await page.getByRole('link', { name: '裴行之的旅程' }).click()
    await page.getByText('1 温馨牵手').waitFor()
    await page.getByRole('link', { name: '告知沟通渠道' }).waitFor()
    await manager.expectAccessible()
  })

  it('what did not happen is withdrawn with a reason, and stands among the withdrawn', async () => {
    const { page } = manager
    await page.getByRole('link', { name: '客户来访' }).click()
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByLabel('原因').fill('登记到了别的项目')
    await page.getByRole('dialog').getByRole('button', { name: '撤销' }).click()
    await page.getByText('已撤销').first().waitFor()
    await manager.open('/console/journey-events?view=withdrawn')
    await page.getByText('裴行之').first().waitFor()
  })
})
