import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContext, Page } from 'playwright-core'

/** A page as somebody opens it for the first time. */
export interface FirstPage {
  url: string
  /** What must be there to be seen before the page is of use. */
  usableWhen: readonly string[]
  /** Whose cookies it is opened with; nobody's otherwise. */
  signedInAs?: Cookies
  /** How many times slower than this machine. */
  processorSlowdown: number
  isPhone: boolean
}

export type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>

export interface Visit {
  usableMs: number
  requests: number
  scriptKb: number
  /** The same scripts as gzip sends them, for a browser that knows no better. */
  scriptGzipKb: number
  transferredKb: number
}

// "Fast 3G" as Lighthouse simulates it: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back.
const fast3g = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
}

/** Opens the page in a browser that has nothing of it yet, on a slow line and processor. */
export async function visit(browser: Browser, first: FirstPage): Promise<Visit> {
  const context = await browser.newContext({
    viewport: first.isPhone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    hasTouch: first.isPhone,
    serviceWorkers: 'block',
  })
  try {
    if (first.signedInAs) await context.addCookies(first.signedInAs)
    const page = await context.newPage()
    const traffic = await watchTraffic(page, first.processorSlowdown)
    await page.goto(first.url, { waitUntil: 'commit', timeout: 60_000 })
    const usableMs = await untilUsable(page, first.usableWhen)
    // What comes after the page is of use belongs to the next screens.
    return { usableMs, ...(await traffic()) }
  } finally {
    await context.close()
  }
}

/** Milliseconds from the begin of the navigation until everything asked for is visible and the page took a turn. */
async function untilUsable(page: Page, selectors: readonly string[]): Promise<number> {
  const handle = await page.waitForFunction(
    (wanted) =>
      wanted.every((selector) => document.querySelector(selector)?.checkVisibility())
        ? new Promise<number>((resolve) => setTimeout(() => resolve(performance.now())))
        : null,
    selectors,
    { polling: 'raf', timeout: 60_000 },
  )
  return (await handle.jsonValue())!
}

async function watchTraffic(page: Page, rate: number) {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  await session.send('Network.emulateNetworkConditions', fast3g)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
  const kinds = new Map<string, { url: string; isScript: boolean }>()
  const finished: { url: string; isScript: boolean; bytes: number }[] = []
  session.on('Network.responseReceived', ({ requestId, type, response }) =>
    kinds.set(requestId, { url: response.url, isScript: type === 'Script' }),
  )
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength: bytes }) => {
    const kind = kinds.get(requestId)
    if (kind) finished.push({ ...kind, bytes })
  })
  return async () => {
    const all = [...finished]
    const scripts = all.filter(({ isScript }) => isScript)
    const sizes = await Promise.all(scripts.map(({ url }) => gzipBytes(url)))
    const kb = (list: readonly { bytes: number }[]) => list.reduce((sum, { bytes }) => sum + bytes, 0) / 1000
    return {
      requests: all.length,
      scriptKb: kb(scripts),
      scriptGzipKb: sizes.reduce((sum, bytes) => sum + bytes, 0) / 1000,
      transferredKb: kb(all),
    }
  }
}

async function gzipBytes(url: string): Promise<number> {
  const response = await fetch(url, { headers: { 'accept-encoding': 'gzip' } })
  const length = response.headers.get('content-encoding') === 'gzip' && response.headers.get('content-length')
  const body = Buffer.from(await response.arrayBuffer())
  return length ? Number(length) : gzipSync(body, { level: 9 }).length
}
