import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '#platform/testing/browser.ts'
import { personAt, signIn } from './lib/person.ts'

const url = inject('productUrl')

describe('the audit log is read by people', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())

  it('[S3-11] waits for its words, however long they are under way, before it shows a line', async () => {
    const admin = await personAt(browser, url, 1440)
    await signIn(admin, 'admin')
    let send = () => {}
    const held = new Promise<void>((resolve) => (send = resolve))
    await admin.page.route(/\/log-words-[^/]*\.js/, async (route) => {
      await held
      await route.continue()
    })
    const asked = admin.page.waitForRequest(/\/log-words-[^/]*\.js/)
    await admin.open('/console/audit?subject=customers.person')
    await asked
    await admin.page.waitForTimeout(1000)
    expect(await admin.page.getByRole('table').count()).toBe(0)
    send()
    await admin.page.getByRole('table').getByRole('row').nth(1).waitFor()
    expect(await admin.page.locator('main').innerText()).not.toContain('customers.person')
    await admin.context.close()
  })
})
