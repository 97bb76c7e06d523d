import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { readTable } from '#platform/spreadsheets/index.ts'
import { openBrowser } from '#platform/testing/browser.ts'
import { type Person, personAt, signIn } from './lib/person.ts'

const url = inject('productUrl')

describe('a list in an order of one’s own', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())
  const agentAt = async (width: 1440 | 390) => {
    const agent = await personAt(browser, url, width)
    await signIn(agent, 'agent')
    return agent
  }
  const firsts = async ({ page }: Person, rows: string) => {
    await page.locator('[aria-busy="false"]').first().waitFor()
    return page.locator(rows).allInnerTexts()
  }

  /** Colleagues take cases in and close them meanwhile: what both lists hold stands in the same order. */
  const expectSameOrder = (rows: readonly (string | undefined)[], before: readonly string[]) => {
    const stayed = before.filter((one) => rows.includes(one))
    expect(rows.filter((one) => before.includes(one!))).toEqual(stayed)
    expect(stayed.length).toBeGreaterThan(before.length / 2)
  }

  it('is chosen at the heads by mouse and keyboard, stands in the address and in the exported file', async () => {
    const agent = await agentAt(1440)
    const { page } = agent
    await agent.open('/console/cases')
    const head = (name: string) => page.getByRole('columnheader', { name })
    expect(await head('受理时间').getAttribute('aria-sort')).toBe('descending')
    await page.getByRole('button', { name: '按“编号”排序' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => head('编号').getAttribute('aria-sort')).toBe('ascending')
    expect(new URL(page.url()).searchParams.get('sort')).toBe('number')
    await page.getByRole('button', { name: '按“编号”排序' }).click()
    await expect.poll(() => head('编号').getAttribute('aria-sort')).toBe('descending')
    const shown = await firsts(agent, 'tbody tr td:nth-child(2)')
    expect(shown).toEqual(shown.toSorted().toReversed())
    await page.reload()
    await page.locator('tbody tr').first().waitFor()
    expectSameOrder(await firsts(agent, 'tbody tr td:nth-child(2)'), shown)
    const taken = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出 Excel' }).click()
    const file = await (await taken).createReadStream()
    const chunks: Buffer[] = []
    for await (const chunk of file) chunks.push(chunk as Buffer)
    const rows = await (await readTable(Buffer.concat(chunks))).head(shown.length + 1)
    expectSameOrder(
      rows.slice(1).map(({ cells }) => cells[0]?.text),
      shown,
    )
    await page.context().close()
  }, 90_000)

  it('is kept as a view that follows its person to the phone', async () => {
    const desk = await agentAt(1440)
    await desk.open('/console/cases?sort=number')
    await desk.page.getByRole('button', { name: '存为我的视图' }).click()
    await desk.page.getByRole('textbox', { name: '视图名称' }).fill('按编号看')
    const kept = desk.page.waitForResponse((answer) => answer.url().includes('/api/kept-settings/views.'))
    await desk.page.keyboard.press('Enter')
    expect((await kept).status()).toBe(200)
    await desk.page.context().close()
    const { page, open } = await agentAt(390)
    await open('/console/cases')
    await page.getByRole('button', { name: '按编号看', exact: true }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('view')).toMatch(/^own-/)
    await page.getByRole('button', { name: '视图“按编号看”' }).click()
    await page.getByRole('menuitem', { name: '删除视图' }).click()
    await page.getByRole('button', { name: '按编号看', exact: true }).waitFor({ state: 'detached' })
    await page.context().close()
  }, 90_000)

  it('is chosen in words on a phone', async () => {
    const agent = await agentAt(390)
    const { page } = agent
    await agent.open('/console/cases')
    const picker = page.getByRole('combobox', { name: '排序' })
    await picker.click()
    await page.getByTitle('编号 · 正序').click()
    await expect.poll(() => new URL(page.url()).searchParams.get('sort')).toBe('number')
    const links = async () => {
      await page.locator('[aria-busy="false"]').first().waitFor()
      return page
        .locator('main li .row-link')
        .evaluateAll((all) => all.map((one) => one.getAttribute('href')))
    }
    const upwards = await links()
    await picker.click()
    await page.getByTitle('编号 · 倒序').click()
    await expect.poll(() => new URL(page.url()).searchParams.get('sort')).toBe('-number')
    await expect.poll(links, { timeout: 15_000 }).not.toEqual(upwards)
    await agent.expectAccessible()
    await page.context().close()
  }, 90_000)

  it('keeps the part that is looked at beside filters and order, also after a look at one case', async () => {
    const agent = await agentAt(1440)
    const { page } = agent
    await agent.open('/console/cases?sort=number')
    await page.getByRole('tab', { name: /^我负责的/ }).click()
    const asked = () => Object.fromEntries(new URL(page.url()).searchParams)
    await expect.poll(asked).toEqual({ of: 'mine', sort: 'number' })
    await page.getByRole('button', { name: '按“编号”排序' }).click()
    await expect.poll(asked).toEqual({ of: 'mine', sort: '-number' })
    await page.locator('tbody .row-link').first().click()
    await page.getByRole('heading', { name: '九步进度' }).waitFor()
    await page.goBack()
    await page.locator('tbody tr').first().waitFor()
    expect(asked()).toEqual({ of: 'mine', sort: '-number' })
    const tab = page.getByRole('tab', { name: /^我负责的/ })
    expect(await tab.getAttribute('aria-selected')).toBe('true')
    await page.context().close()
  }, 90_000)
})
