import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { createServer } from '../../platform/http/server.ts'
import { openBrowser } from '../../platform/testing/browser.ts'

export interface Stories {
  /** A page of the stories in a fresh browser context. */
  open: (part: string) => Promise<Page>
  /** A page of the stories as it looks so, walked to from the one that was last looked at so. */
  lookAt: (part: string, look: Look) => Promise<Page>
  /** Where the built console lies. */
  folder: string
  close: () => Promise<void>
}

interface Look {
  light: 'light' | 'dark'
  width: number
}

/** Serves the console as the product does, built at the installation, and opens its stories in a real browser. */
export async function openStories(): Promise<Stories> {
  const { buildWeb } = await import('#app/web/build.ts')
  const { serveWeb } = await import('#app/web/serve.ts')
  const { folder } = await buildWeb()
  const server = createServer()
  await serveWeb(server, { folder })
  await server.listen({ port: 0, host: '127.0.0.1' })
  const address = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}/console/design/`
  const browser = await openBrowser({ toLook: true })
  const looked = new Map<string, Page>()
  return {
    folder: join(folder, 'console'),
    open: (part) => openPage(browser, address + part, { light: 'light', width: 1440 }),
    async lookAt(part, look) {
      const key = JSON.stringify(look)
      const page = looked.get(key)
      if (page) await walkTo(page, address + part)
      else looked.set(key, await openPage(browser, address + part, look))
      return looked.get(key)!
    },
    async close() {
      await browser.close()
      await server.close()
    },
  }
}

async function openPage(browser: Browser, address: string, { light, width }: Look): Promise<Page> {
  const isPhone = width < 500
  const context = await browser.newContext({
    viewport: { width, height: isPhone ? 844 : 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: light,
    reducedMotion: 'reduce',
    isMobile: isPhone,
    hasTouch: isPhone,
  })
  const page = await context.newPage()
  await page.goto(address)
  await page.locator('h1').first().waitFor()
  return page
}

async function walkTo(page: Page, address: string): Promise<void> {
  await page.evaluate((address) => {
    for (const heading of document.querySelectorAll('h1')) heading.dataset.left = ''
    history.pushState(null, '', address)
  }, address)
  await page.locator('h1:not([data-left])').first().waitFor()
}
