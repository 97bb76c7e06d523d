import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { changesOf } from '#design/record/history/changes.ts'
import { columnOf } from '#design/record/history/value-words.ts'
import { fieldNames } from '#modules/identity/web/console/audit/field-names.ts'
import { subjectNames } from '#modules/identity/web/console/audit/subject-names.ts'
import type { HistoryLine } from '#platform/history/line.ts'
import { openBrowser } from '#platform/testing/browser.ts'
import { personAt, signIn } from './lib/person.ts'
import { staffSignIn } from './lib/signed-in.ts'

const url = inject('productUrl')

describe('the audit log is read by people', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())

  it('[S3-11] names everything that was noted within a field, in both languages', async () => {
    const { cookies } = await staffSignIn(url, 'admin')
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const linesOf = async (subject: string) => {
      const reply = await fetch(`${url}/api/audit-lines?subject=${subject}&limit=200`, {
        headers: { cookie },
      })
      return ((await reply.json()) as { items: HistoryLine[] }).items
    }
    const nameless = new Set<string>()
    for (const subject of Object.keys(subjectNames.zh))
      for (const line of await linesOf(subject))
        for (const { was, is } of changesOf(line))
          for (const key of [...keysWithin(was), ...keysWithin(is)])
            if (!Object.values(fieldNames).every((names) => columnOf(key) in names))
              nameless.add(`${subject}: ${key}`)
    expect([...nameless], 'Name it in field-names-work.ts').toEqual([])
  })

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

/** The names of what a value holds, not of what lies two deep in it. */
function keysWithin(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysWithin)
  return typeof value === 'object' && value !== null ? Object.keys(value) : []
}
