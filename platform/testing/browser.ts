import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

/** A real browser from the npm registry; no system package is needed. It draws without imitating a graphics card. */
export async function openBrowser(further: readonly string[] = []): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--lang=zh-CN', ...further],
    headless: true,
    // Without a locale of the machine the browser gives files no Chinese names.
    env: { ...process.env, LC_ALL: 'C.UTF-8' } as Record<string, string>,
  })
}
