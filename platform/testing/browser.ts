import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

/** Who walks a page once leaves before its code would pay for being compiled again, and reads no letters. */
const hurried = ['--js-flags=--no-opt,--no-maglev', '--disable-remote-fonts']

interface BrowserOptions {
  /** Whether it is opened to look at pages as they are drawn, with their own letters. */
  toLook?: boolean
  further?: readonly string[]
}

/** A real browser from the npm registry; no system package is needed. It draws without imitating a graphics card. */
export async function openBrowser({ toLook = false, further = [] }: BrowserOptions = {}): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--font-render-hinting=none',
      '--lang=zh-CN',
      ...(toLook ? [] : hurried),
      ...further,
    ],
    headless: true,
    // Without a locale of the machine the browser gives files no Chinese names.
    env: { ...process.env, LC_ALL: 'C.UTF-8' } as Record<string, string>,
  })
}
