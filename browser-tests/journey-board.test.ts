import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '#platform/testing/browser.ts'
import { comeHome, type Person, personAt, signIn } from './lib/person.ts'

const url = inject('productUrl')

/** @serves S0-42, S0-58, S2-05, 2.0, 4.8 */
describe('the board and the picture of a journey', () => {
  let browser: Browser
  let chairman: Person
  let manager: Person
  let auditor: Person
  let owner: Person
  let buyer: Person

  beforeAll(async () => {
    browser = await openBrowser()
    chairman = await personAt(browser, url, 1440)
    manager = await personAt(browser, url, 390)
    auditor = await personAt(browser, url, 1440)
    owner = await personAt(browser, url, 390)
    buyer = await personAt(browser, url, 390)
    await signIn(chairman, 'chairman')
    await signIn(manager, 'manager')
    await signIn(auditor, 'auditor')
    await comeHome(owner, '13800000009')
    await comeHome(buyer, '13900001013')
  })
  afterAll(() => browser?.close())

  it('[S0-42, 2.0] leads the chairman from the group over region and city to the project', async () => {
    const { page } = chairman
    await chairman.open('/console/journey-board')
    await page.getByRole('heading', { name: '各步户数' }).waitFor()
    await page.getByText('按时完成率').first().waitFor()
    await chairman.expectAccessible()
    await page.getByRole('button', { name: '东岭区域', exact: true }).click()
    await page.getByRole('heading', { name: '东岭区域 · 看板' }).waitFor()
    await page.getByRole('button', { name: '临澜城市公司', exact: true }).click()
    await page.getByRole('heading', { name: '临澜城市公司 · 看板' }).waitFor()
    await page.getByRole('button', { name: '砚湖湾', exact: true }).click()
    await page.getByRole('heading', { name: '砚湖湾 · 看板' }).waitFor()
    await page.getByRole('heading', { name: '计划与实际' }).waitFor()
    await chairman.expectAccessible()
  })

  it('[S0-58, 2.0] leads the manager on the phone from a field of the heat to the single action and home', async () => {
    const { page } = manager
    await manager.open('/console/journey-board')
    await page.getByRole('button', { name: '砚湖湾', exact: true }).click()
    const field = page.getByRole('button', { name: /^\d+栋，恭迎乔迁：逾期 \d+ 项$/ }).first()
    const count = Number(/逾期 (\d+) 项/.exec((await field.getAttribute('aria-label'))!)![1])
    await field.click()
    await page.getByRole('checkbox', { name: '只看逾期' }).waitFor()
    const actions = page.locator('a[href*="/journey-actions/"]')
    await actions.first().waitFor()
    expect(await actions.count()).toBe(count)
    await manager.expectAccessible()
    await page
      .getByRole('button', { name: /嘘寒问暖/ })
      .first()
      .click()
    await page.locator('a[href$="/journey"]').first().click()
    await page.getByRole('list', { name: '旅程' }).waitFor()
    await manager.expectAccessible()
  })

  it('[S0-58] lets the auditor compare projects, the least in time first, and take the list along', async () => {
    const { page } = auditor
    await auditor.open('/console/journey-board/compare')
    await page.getByRole('link', { name: /.+/ }).first().waitFor()
    await page.getByRole('button', { name: '导出 Excel' }).waitFor()
    await page.getByText('按时率最低').click()
    await page.getByRole('row').nth(2).waitFor()
    const isLeastFirst = async () => {
      const rows = await page.getByRole('row').allTextContents()
      const shares = rows.flatMap((row) => /([\d.]+)%/.exec(row)?.slice(1).map(Number) ?? [])
      return shares.length > 1 && shares.slice(1).every((share, at) => share >= shares[at]!)
    }
    await expect.poll(isLeastFirst).toBe(true)
    await auditor.expectAccessible()
  })

  it('[2.0] shows the owner of several homes the picture of each, with faces and what comes next', async () => {
    const { page } = owner
    await owner.open('/journey')
    await page.getByText('今天').first().waitFor()
    expect(await page.getByRole('list', { name: /栋/ }).count()).toBeGreaterThan(1)
    await page.getByText('您的管家').first().waitFor()
    await owner.expectAccessible()
    await owner.open('/')
    await page
      .getByRole('link', { name: /工程进展/ })
      .first()
      .waitFor()
  })

  it('[2.0] shows a buyer in step 2 her way, her adviser, and the ways to topics and papers', async () => {
    const { page } = buyer
    await buyer.open('/')
    await page.getByText('您的置业顾问').waitFor()
    await buyer.expectAccessible()
    await page.getByRole('link', { name: '同行', exact: true }).click()
    await page.getByText('喜结连理').first().waitFor()
    await buyer.expectAccessible()
    await page.getByRole('link', { name: '签约准备：资料清单与预约' }).click()
    await page.getByRole('heading', { name: '签约准备' }).waitFor()
  })
})
