import type { Browser, BrowserContext } from 'playwright-core'

/** How a page is looked at. */
export interface Look {
  width: 1440 | 390
  locale: 'zh-CN' | 'en'
  light: 'light' | 'dark'
}

/** Before a change is taken everything is looked at: each page both ways, and each state of it that a story brings about. */
export const looksAtAll = process.env.LOOKS === 'all'

/** Both widths, both languages and both lights, in two looks. */
export const looks: readonly Look[] = [
  { width: 1440, locale: 'zh-CN', light: 'light' },
  { width: 390, locale: 'en', light: 'dark' },
]

/** A browser of its own that looks so. */
export async function lookAt(
  browser: Browser,
  baseURL: string,
  { width, locale, light }: Look,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL,
    locale,
    colorScheme: light,
    viewport: { width, height: width === 390 ? 844 : 900 },
    isMobile: width === 390,
    hasTouch: width === 390,
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(15_000)
  // One account is looked at in two languages at the same time, and would keep one of them.
  await context.route('**/api/session', async (route) => {
    const response = await route.fetch()
    const session = (await response.json()) as object
    const language = locale === 'en' ? 'en' : 'zh'
    await route.fulfill({ response, json: { ...session, language, keepsLanguage: true } })
  })
  return context
}
