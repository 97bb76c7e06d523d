import { type Browser, chromium } from 'playwright-core'
import { browserProgram } from './browser-program.ts'

/** Who walks a page once leaves before its code would pay for being compiled again, and reads no letters. */
const hurried = ['--js-flags=--no-opt,--no-maglev', '--disable-remote-fonts']

interface BrowserOptions {
  /** Whether it is opened to look at pages as they are drawn, with their own letters. */
  toLook?: boolean
  further?: readonly string[]
}

let forStories: Promise<Browser> | undefined

/**
 * A real browser from the npm registry; no system package is needed. It draws without imitating a graphics card.
 * The stories that one process tells after one another have one browser; who closes it closes its windows.
 */
export async function openBrowser({ toLook = false, further = [] }: BrowserOptions = {}): Promise<Browser> {
  if (toLook || further.length > 0) return launch([...(toLook ? [] : hurried), ...further])
  forStories ??= launch(hurried).then((browser) =>
    Object.assign(browser, {
      close: async () => void (await Promise.all(browser.contexts().map((context) => context.close()))),
    }),
  )
  return forStories
}

async function launch(flags: readonly string[]): Promise<Browser> {
  return chromium.launch({
    executablePath: await browserProgram(),
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--lang=zh-CN', ...flags],
    headless: true,
    // Without a locale of the machine the browser gives files no Chinese names.
    env: { ...process.env, LC_ALL: 'C.UTF-8' } as Record<string, string>,
  })
}
