import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '#platform/testing/browser.ts'
import { type Person, personAt, signIn } from './lib/person.ts'

const url = inject('productUrl')

/** @serves S1-22, S1-47, S1-49, S2-08 */
describe('the morning of a city manager', () => {
  let browser: Browser
  let manager: Person
  beforeAll(async () => {
    browser = await openBrowser()
    manager = await personAt(browser, url, 1440)
    await signIn(manager, 'manager')
  })
  afterAll(() => browser?.close())

  it('[S1-22] begins with one page of complaints, and goes from there to the case', async () => {
    const { page } = manager
    await manager.open('/console/mornings')
    await page.getByRole('heading', { name: '客诉晨报', level: 1 }).waitFor()
    await page.getByRole('navigation', { name: '往日晨报' }).getByRole('link').nth(4).waitFor()
    await manager.expectAccessible()
    await page.getByRole('region', { name: '等得最久的' }).getByRole('link').first().click()
    await page.getByRole('heading', { name: '往来与记录' }).or(page.getByText('首次答复')).first().waitFor()
    expect(page.url()).toMatch(/\/console\/cases\/[\da-f-]{36}/)
  })

  it('[S1-49] goes on with the figures, and from a figure to the cases that it counts', async () => {
    const { page } = manager
    await manager.open('/console/case-figures?period=year')
    const table = page.getByRole('table', { name: '按项目' })
    const row = table.getByRole('row', { name: /榆畔花园/ })
    const opened = Number(await row.getByRole('cell').nth(1).innerText())
    await manager.expectAccessible()
    await row.getByRole('link', { name: '榆畔花园' }).click()
    await page.getByText(`共 ${opened} 条`).waitFor()
  })

  it('[S1-47] ends with what the figures warn of, and somebody who takes it on', async () => {
    const { page } = manager
    await manager.open('/console/warnings')
    await page.getByRole('link', { name: /渗漏 · 突然增多/ }).click()
    await page.getByText('泊松分布').waitFor()
    await manager.expectAccessible()
    await page.getByRole('button', { name: '我来跟进' }).click()
    await page.getByText('已有人跟进').first().waitFor()
  })
})
