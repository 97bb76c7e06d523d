import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { root } from '#platform/module/folders.ts'
import { afterAll, beforeAll, describe, inject, it } from 'vitest'
import { openBrowser } from './lib/browser.ts'
import { comeHome, personAt, signIn } from './lib/person.ts'

/** PICTURES=on renews those of the README; otherwise they are only looked at when something is wrong. */
const folder = join(root, process.env.PICTURES === 'on' ? 'docs/pictures' : 'test-results/pictures')
const url = inject('productUrl')

describe('the pictures of the README', () => {
  let browser: Browser
  beforeAll(async () => {
    await mkdir(folder, { recursive: true })
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())

  it('shows the inbox and a case of an agent, accessible to everybody', async () => {
    const agent = await personAt(browser, url, 1440)
    await signIn(agent, 'agent')
    await agent.open('/console/cases')
    await agent.page.getByText('核实中').first().waitFor()
    await agent.page.screenshot({ path: join(folder, 'inbox.png') })
    await agent.page.getByRole('row').filter({ hasText: '核实中' }).first().click()
    await agent.page.getByRole('heading', { name: '九步进度' }).waitFor()
    await agent.page.screenshot({ path: join(folder, 'case.png') })
    await agent.context.close()
  })

  it('shows the day of a customer ambassador', async () => {
    const ambassador = await personAt(browser, url, 1440)
    await signIn(ambassador, 'ambassador')
    await ambassador.page.waitForTimeout(2500)
    await ambassador.page.screenshot({ path: join(folder, 'today.png') })
    await ambassador.context.close()
  })

  it('shows an owner’s home on a phone', async () => {
    const owner = await personAt(browser, url, 390)
    // A phone of its own: a second code for the same one has to wait a minute.
    await comeHome(owner, '13800000003')
    await owner.open('/')
    await owner.page.waitForTimeout(1000)
    await owner.page.screenshot({ path: join(folder, 'portal-home.png') })
    await owner.context.close()
  })
})
