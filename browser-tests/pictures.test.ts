import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { root } from '#platform/module/folders.ts'
import { afterAll, beforeAll, describe, inject, it } from 'vitest'
import { openBrowser } from '#platform/testing/browser.ts'
import { looksAtAll } from './lib/look.ts'
import { comeHome, type Person, personAt, signIn } from './lib/person.ts'

/** PICTURES=on renews those of the README; before a change is taken they are made, to be looked at when something is wrong. */
const renews = process.env.PICTURES === 'on'
const folder = join(root, renews ? 'docs/pictures' : 'test-results/pictures')
const url = inject('productUrl')

/** A picture of what stands there when nothing is on its way any more, in its own letters. */
async function take({ page }: Person, name: string): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('[data-waiting]'))
  // The letters come after everything else.
  await page.waitForFunction(() => [...document.fonts].some(({ status }) => status === 'loaded'))
  await page.waitForTimeout(500)
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(folder, `${name}.png`) })
}

describe.runIf(renews || looksAtAll)('the pictures of the README', () => {
  let browser: Browser
  beforeAll(async () => {
    await mkdir(folder, { recursive: true })
    browser = await openBrowser({ toLook: true })
  })
  afterAll(() => browser?.close())

  it('shows the inbox and a case of an agent, accessible to everybody', async () => {
    const agent = await personAt(browser, url, 1440)
    await signIn(agent, 'agent')
    await agent.open('/console/cases')
    await agent.page.getByText('核实中').first().waitFor()
    await take(agent, 'inbox')
    await agent.page.getByRole('row').filter({ hasText: '核实中' }).first().click()
    await agent.page.getByRole('heading', { name: '九步进度' }).waitFor()
    await take(agent, 'case')
    await agent.context.close()
  })

  it('shows the day of a customer ambassador', async () => {
    const ambassador = await personAt(browser, url, 1440)
    await signIn(ambassador, 'ambassador')
    await ambassador.open('/console')
    await ambassador.page.getByRole('button', { name: '办理' }).first().waitFor()
    await take(ambassador, 'today')
    await ambassador.context.close()
  })

  it('shows an owner’s home on a phone', async () => {
    const owner = await personAt(browser, url, 390)
    // A phone of its own: a second code for the same one has to wait a minute.
    await comeHome(owner, '13800000003')
    await owner.open('/')
    await owner.page.getByRole('heading', { level: 1 }).waitFor()
    await take(owner, 'portal-home')
    await owner.context.close()
  })
})
