import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, inject, it } from 'vitest'
import { openBrowser } from '#platform/testing/browser.ts'
import { type Person, personAt, signIn } from './lib/person.ts'

const url = inject('productUrl')

/** @serves S4-12, S4-13 */
describe('a supervisor and her steward', () => {
  let browser: Browser
  let manager: Person
  let steward: Person
  beforeAll(async () => {
    browser = await openBrowser()
    ;[manager, steward] = await Promise.all([personAt(browser, url, 1440), personAt(browser, url, 390)])
    await Promise.all([signIn(manager, 'manager'), signIn(steward, 'steward')])
  })
  afterAll(() => browser?.close())

  it('[S4-13] checks how she works; she reads the code, answers, and shows what she put right', async () => {
    const { page } = manager
    await manager.open('/console/conduct-checks/new')
    await page.getByRole('combobox', { name: '被检查人' }).fill('何暖')
    await page.locator('.ant-select-dropdown:visible').getByText('何暖').first().click()
    await page.getByLabel('使用“您”和姓氏称呼客户').getByText('做到', { exact: true }).click()
    await page.getByLabel('工装整洁').getByText('没做到', { exact: true }).click()
    await page.getByLabel(/说明：工装整洁/).fill('工牌挂反了')
    await manager.expectAccessible()
    await page.locator('button[type=submit]').click()
    await page.getByText('做到 1 / 2').waitFor()

    const own = steward.page
    await steward.open('/console/my-workplace')
    await own.getByText(/请阅读现行|您已阅读现行/).waitFor()
    const toRead = own.getByRole('button', { name: '我已阅读' })
    if (await toRead.isVisible()) await toRead.click()
    await own.getByText('您已阅读现行版本').waitFor()
    await own.getByRole('link', { name: '工牌挂反了' }).first().waitFor()
    await steward.open(new URL(page.url()).pathname)
    await own.getByRole('button', { name: '回应' }).click()
    await own.getByRole('dialog').getByRole('textbox').fill('挂绳断了，已经领了新的')
    await own.getByRole('dialog').locator('button[type=submit]').click()
    await own.getByText('还有 1 项措施没有完成').waitFor()
    await own.getByRole('button', { name: '完成' }).click()
    await own.getByLabel('做了什么').fill('换了双面工牌')
    await own.getByRole('dialog').locator('button[type=submit]').click()
    await own.getByText('检查完结').waitFor()
    await steward.expectAccessible()
  })

  it('[S4-12] sees how his agent rated herself, after she did so on her own page', async () => {
    const agent = await personAt(browser, url, 1440)
    await signIn(agent, 'agent')
    const { page } = agent
    await agent.open('/console/my-workplace')
    await page
      .getByRole('listitem')
      .filter({ hasText: /待自评|待主管评分/ })
      .getByRole('link')
      .first()
      .click()
    await page.getByText(/等 林夕 自评|等 江离 评分/).waitFor()
    const open = page.getByRole('button', { name: '自评' })
    if (await open.isVisible()) {
      await open.click()
      const dialog = page.getByRole('dialog')
      await dialog.getByText('还有 29 项').waitFor()
      for (const quality of await dialog.getByRole('radiogroup').all())
        await quality.getByText('4', { exact: true }).click()
      await dialog.getByText('都评好了').waitFor()
      await dialog.locator('button[type=submit]').click()
    }
    await page.getByText('等 江离 评分').waitFor()
    await page.getByRole('img', { name: '自己看到的和主管看到的，差在哪里？' }).waitFor()
    await agent.expectAccessible()
    await manager.open(new URL(page.url()).pathname)
    await manager.page.getByRole('button', { name: '评分' }).waitFor()
  })
})
