import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

/** One process for everything is made for functions in a cloud and falls over with the second window. */
const unwanted = /^--(headless|single-process|no-zygote)/

/** A real browser from the npm registry; no system package is needed. */
export async function openBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [
      ...chromium.args.filter((argument) => !unwanted.test(argument)),
      '--no-sandbox',
      '--disable-gpu',
      '--lang=zh-CN',
    ],
    headless: true,
    // Without a locale of the machine the browser gives files no Chinese names.
    env: { ...process.env, LC_ALL: 'C.UTF-8' } as Record<string, string>,
  })
}
