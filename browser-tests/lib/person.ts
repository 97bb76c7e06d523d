import { setTimeout } from 'node:timers/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { demoPassword } from '#demo/stages/accounts.ts'
import { accessFaults, alike, frame } from '#platform/testing/access.ts'
import { expect, inject } from 'vitest'
import { looksAtAll } from './look.ts'
import { newHeading, walk } from './walk.ts'

export type Width = 1440 | 390

export interface Person {
  page: Page
  context: BrowserContext
  /** Opens a path of the product and waits until it is quiet. */
  open: (path: string) => Promise<void>
  /** Fails on errors of the page, and before a change is taken on what axe finds on it as it stands; colours and frame are looked at by `every-page`. */
  expectAccessible: () => Promise<void>
}

/** Somebody with a browser of the given width; errors of the page fail the test that caused them. */
export async function personAt(
  browser: Browser,
  url: string,
  width: Width,
  language: 'zh-CN' | 'en' = 'zh-CN',
): Promise<Person> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height: width === 390 ? 844 : 900 },
    locale: language,
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    hasTouch: width === 390,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const failures: string[] = []
  page.on('pageerror', (error) => failures.push(error.message))
  return {
    page,
    context,
    open: async (path) => {
      await walk(page, path)
      await newHeading(page).waitFor()
      expect(failures).toEqual([])
    },
    expectAccessible: async () => {
      const without = [...alike, ...frame]
      if (looksAtAll) expect(await accessFaults(page, { without, colours: false }), page.url()).toEqual([])
      expect(failures).toEqual([])
    },
  }
}

/** Signs a persona of the demo in to the console as its page would, without drawing it. */
export async function signIn({ context }: Person, username: string, password = demoPassword): Promise<void> {
  const reply = await context.request.post('/api/sign-in', { data: { username, password } })
  expect(reply.status(), await reply.text()).toBeLessThan(300)
}

/** Signs a customer in to the portal as its page would, without drawing it. */
export async function comeHome({ context }: Person, phone: string): Promise<void> {
  const known = inject('cameHome')[phone]
  if (known) return context.addCookies(known.cookies)
  const code = await codeFor(context, phone)
  const reply = await context.request.post('/api/phone-sign-in', { data: { phone, code } })
  expect(reply.status(), await reply.text()).toBeLessThan(300)
}

/** The code that the demo tells; a phone gets one a minute, and others may have come home with it just now. */
async function codeFor(context: BrowserContext, phone: string): Promise<string> {
  const reply = await context.request.post('/api/phone-codes', { data: { phone } })
  const body = (await reply.json()) as { demoCode: string; details?: { seconds: number } }
  if (reply.status() !== 429) return body.demoCode
  await setTimeout((body.details!.seconds + 1) * 1000)
  return codeFor(context, phone)
}

/** Signs a persona of the demo in at the door of the console. */
export async function enterConsole({ page }: Person, username: string): Promise<void> {
  await page.goto('/console')
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码', { exact: true }).fill(demoPassword)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByRole('navigation').first().waitFor()
}

/** Signs a customer in at the door of the portal with the code that the demo shows. */
export async function enterPortal({ page }: Person, phone: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('手机号').fill(phone)
  const code = page.locator('strong').first()
  const wait = page.getByText(/请 \d+ 秒后再试/)
  do {
    await page.waitForTimeout(1000 * Number(/\d+/.exec((await wait.allInnerTexts())[0] ?? '0')![0]))
    await page.getByRole('button', { name: '获取验证码' }).click()
    await code.or(wait).first().waitFor()
  } while (!(await code.isVisible()))
  await page.getByLabel('验证码').fill((await code.innerText()).trim())
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByRole('navigation').first().waitFor()
}

/** Draws a stroke on the pad for signatures. */
export async function signOnScreen({ page }: Person): Promise<void> {
  const pad = await page.getByRole('img', { name: '签名区' }).boundingBox()
  await page.mouse.move(pad!.x + 60, pad!.y + 60)
  await page.mouse.down()
  await page.mouse.move(pad!.x + 180, pad!.y + 120, { steps: 5 })
  await page.mouse.up()
}
