import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, inject, it } from 'vitest'
import { openBrowser } from '#platform/testing/browser.ts'
import { type Person, personAt, signIn } from './lib/person.ts'

const url = inject('productUrl')

/** @serves S4-09, S4-11, S1-46 */
describe('a steward who knows her people', () => {
  let browser: Browser
  let steward: Person
  beforeAll(async () => {
    browser = await openBrowser()
    steward = await personAt(browser, url, 1440)
    await signIn(steward, 'steward')
  })
  afterAll(() => browser?.close())

  it('[S4-11] [S4-09] logs the first step toward a household, on the page that says what the customer is to us', async () => {
    const { page } = steward
    await steward.open('/console/service-depth')
    await steward.expectAccessible()
    await page.getByRole('table').getByRole('link').first().click()
    await page.getByText('客户是人，不是上帝').waitFor()
    await page.getByRole('button', { name: '记一步' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(/做了什么/).fill('叫得出全家人的姓名')
    await dialog.locator('button[type=submit]').click()
    await page.getByText('1 认识：叫得出全家人的姓名').waitFor()
    await page.getByText('1 认识', { exact: true }).waitFor()
  })

  it('[S1-46] hears a deep interview, which stands on the line of the mood', async () => {
    const { page } = steward
    await page.getByRole('tab', { name: '心情与访谈' }).click()
    await page.getByRole('button', { name: '记录访谈' }).click()
    const dialog = page.getByRole('dialog')
    const choose = async (label: string, option: string) => {
      await dialog.getByLabel(label, { exact: true }).click()
      await page.locator('.ant-select-dropdown:visible').getByText(option, { exact: true }).click()
    }
    await choose('谈哪一步', '5 嘘寒问暖')
    await choose('忠诚度', '忠诚')
    await choose('客户心情', '4 满意')
    await dialog.getByLabel('记录', { exact: true }).fill('修好之后又来看过两次')
    await dialog.locator('button[type=submit]').click()
    await page.getByText('深度访谈 · 4 满意').waitFor()
    await page.getByRole('img', { name: '心情怎样一点一点变化？' }).waitFor()
    await steward.expectAccessible()
    await steward.open('/console/interviews')
    await page.getByText('修好之后又来看过两次').waitFor()
    await steward.expectAccessible()
  })
})
