import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { demoPassword } from '#demo/stages/accounts.ts'
import { openBrowser } from '#platform/testing/browser.ts'
import { figuresOf, loadAverage, medianOf, round } from '../lib/figures.ts'
import { startProduct } from '../lib/product.ts'
import type { Scenario } from '../lib/scenario.ts'
import { say } from '../lib/say.ts'
import { serveText } from './bare.ts'
import { type Cookies, type FirstPage, type Visit, visit } from './visit.ts'

const inside = ['nav', 'h1']
const ownersPhone = '13800000001'

/** First pages with an empty cache on a slow line: both doors, the owner's home and the agent's day. */
export const run: Scenario = async ({ quick }) => {
  const loadBefore = loadAverage()
  const folder = mkdtempSync(join(tmpdir(), 'tongxing-bench-first-load-'))
  chmodSync(folder, 0o711)
  const product = await startProduct({ dataFolder: join(folder, 'data'), demo: true })
  const browser = await openBrowser({ toLook: true })
  try {
    say(`the product with the demo group is ready after ${product.secondsUntilReady.toFixed(1)} s`)
    const phone = { processorSlowdown: 4, isPhone: true }
    const desk = { processorSlowdown: 1, isPhone: false }
    const owner = await signInOwner(browser, product.url)
    const agent = await signInAgent(browser, product.url)
    const pages = {
      portalDoor: { url: `${product.url}/`, usableWhen: ['h1', 'input'], ...phone },
      portalHome: { url: `${product.url}/`, usableWhen: inside, signedInAs: owner, ...phone },
      consoleDoor: { url: `${product.url}/console`, usableWhen: ['input[type=password]'], ...desk },
      consoleToday: { url: `${product.url}/console`, usableWhen: inside, signedInAs: agent, ...desk },
    } satisfies Record<string, FirstPage>
    const times = quick ? 3 : 9
    const ours = Object.fromEntries(
      await inTurn(pages, (name, page) => visitOften(browser, name, page, times)),
    ) as Record<keyof typeof pages, Visit[]>
    const bare = await visitBare(browser, pages.portalHome, times)
    const figures = { ours: figuresOf(answers(ours.portalHome)), bare: figuresOf(answers(bare)) }
    const all = Object.entries(ours).map(([name, visits]) => [name, middle(visits)] as const)
    const of = Object.fromEntries(all) as Record<keyof typeof pages, ReturnType<typeof middle>>
    return {
      scenario: 'first-load',
      ...figures,
      ratio: round(figures.ours.perSecond / figures.bare.perSecond),
      portalScriptGzipKb: Math.max(of.portalDoor.scriptGzipKb, of.portalHome.scriptGzipKb),
      portalScriptGzipKbWanted: 130,
      consoleScriptGzipKb: Math.max(of.consoleDoor.scriptGzipKb, of.consoleToday.scriptGzipKb),
      consoleScriptGzipKbWanted: 175,
      portalSecondsUntilUsable: round(Math.max(of.portalDoor.usableMs, of.portalHome.usableMs) / 1000),
      consoleSecondsUntilUsable: round(Math.max(of.consoleDoor.usableMs, of.consoleToday.usableMs) / 1000),
      secondsUntilUsableWanted: 2,
      pages: of,
      visitsOfEachPage: times,
      loadAverageBefore: loadBefore,
      loadAverageAfter: loadAverage(),
      note: 'Fast 3G is 1.6 Mbit/s and 150 ms; the portal runs on a processor four times slower. ours and bare are the owner’s home and a static page with the same words.',
    }
  } finally {
    await browser.close()
    await product.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function inTurn<Name extends string, Result>(
  pages: Record<Name, FirstPage>,
  run: (name: Name, page: FirstPage) => Promise<Result>,
): Promise<[Name, Result][]> {
  const results: [Name, Result][] = []
  for (const [name, page] of Object.entries(pages) as [Name, FirstPage][])
    results.push([name, await run(name, page)])
  return results
}

async function visitOften(browser: Browser, name: string, page: FirstPage, times: number): Promise<Visit[]> {
  // The first visit of a fresh server fills its own caches.
  await visit(browser, page)
  const visits: Visit[] = []
  for (let number = 0; number < times; number++) visits.push(await visit(browser, page))
  const { usableMs, scriptGzipKb } = middle(visits)
  say(`${name}: usable after ${(usableMs / 1000).toFixed(2)} s, ${scriptGzipKb} kB of script`)
  return visits
}

async function visitBare(browser: Browser, like: FirstPage, times: number): Promise<Visit[]> {
  const context = await browser.newContext()
  await context.addCookies(like.signedInAs!)
  const page = await context.newPage()
  await page.goto(like.url)
  await page.locator('h1').first().waitFor()
  const bare = await serveText(await page.locator('body').innerText())
  await context.close()
  try {
    return await visitOften(
      browser,
      'bare',
      { ...like, url: bare.url, usableWhen: ['h1', 'button'], signedInAs: undefined },
      times,
    )
  } finally {
    await bare.close()
  }
}

async function signInOwner(browser: Browser, url: string): Promise<Cookies> {
  const context = await browser.newContext({ baseURL: url, locale: 'zh-CN' })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByLabel('手机号').fill(ownersPhone)
  await page.getByRole('button', { name: '获取验证码' }).click()
  await page.getByLabel('验证码').fill((await page.locator('strong').first().textContent())!.trim())
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByRole('navigation').first().waitFor()
  const cookies = await context.cookies()
  await context.close()
  return cookies
}

async function signInAgent(browser: Browser, url: string): Promise<Cookies> {
  const context = await browser.newContext({ baseURL: url })
  await context.request.post('/api/sign-in', { data: { username: 'agent', password: demoPassword } })
  const cookies = await context.cookies()
  await context.close()
  return cookies
}

const answers = (visits: readonly Visit[]) => ({
  seconds: visits.reduce((sum, { usableMs }) => sum + usableMs, 0) / 1000,
  waitedMs: Float64Array.from(visits, ({ usableMs }) => usableMs),
})

function middle(visits: readonly Visit[]): Visit {
  const of = (key: keyof Visit) => round(medianOf(visits.map((one) => one[key])))
  return {
    usableMs: of('usableMs'),
    requests: of('requests'),
    scriptKb: of('scriptKb'),
    scriptGzipKb: of('scriptGzipKb'),
    transferredKb: of('transferredKb'),
  }
}
