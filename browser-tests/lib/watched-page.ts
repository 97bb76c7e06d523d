import type { BrowserContext, Page, Request } from 'playwright-core'
import { accessFaults, alike, frame } from '#platform/testing/access.ts'
import { newHeading, walk } from './walk.ts'

/** A page whose faults are noted while it is used. */
export interface WatchedPage {
  page: Page
  /** Goes to an address, waits for its content, and says everything that is wrong with it. */
  faultsOf: (path: string, asked: { withAxe: boolean }) => Promise<string[]>
  /** The addresses that the page as it stands links to. */
  links: () => Promise<string[]>
}

/** What only a programmer should read: codes, ids, instants, values that are none, words without their text. */
const raw =
  /\b(?:undefined|NaN|Invalid Date|\[object \w+\]|[a-z]+[a-z0-9]*(?:_[a-z0-9]+)+|[a-z]+[A-Z][a-z]\w*|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]+|\d{4}-\d\d-\d\dT[\d:.]+Z?)\b/g

/** Watches the page of a context for what its user would not forgive. */
export async function watchedPage(context: BrowserContext): Promise<WatchedPage> {
  const page = await context.newPage()
  const noted: string[] = []
  const underWay = new Set<Request>()
  page.on('console', (message) => message.type() === 'error' && noted.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => noted.push(`error: ${error.message}`))
  page.on('response', (response) => {
    if (response.status() >= 500) noted.push(`${response.status()}: ${response.url()}`)
  })
  page.on('request', (request) => isAnswered(request) && underWay.add(request))
  page.on('requestfinished', (request) => underWay.delete(request))
  page.on('requestfailed', (request) => underWay.delete(request))

  /** The heading stands, nothing is asked any more, and nothing says that it is coming. */
  async function settle(): Promise<void> {
    await newHeading(page).waitFor()
    // What is asked for only when it comes into view, such as a history.
    await page.evaluate(() => document.querySelector('[data-when-seen]')?.scrollIntoView())
    do {
      await page.waitForFunction(() => !document.querySelector('[aria-busy="true"], [data-waiting]'))
      await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => setTimeout(next))))
    } while (underWay.size > 0)
  }

  /** What stands around every page is looked at with the first one. */
  let isFrameSeen = false
  function axeFaults(): Promise<string[]> {
    const without = isFrameSeen ? [...alike, ...frame] : alike
    isFrameSeen = true
    return accessFaults(page, { without })
  }

  return {
    page,
    links: () => page.locator('a[href]').evaluateAll((all) => all.map((one) => one.getAttribute('href')!)),
    async faultsOf(path, { withAxe }) {
      noted.length = 0
      underWay.clear()
      await walk(page, path)
      const arrived = await settle().then(
        () => [],
        () => ['never came to rest under a heading'],
      )
      return [...arrived, ...noted, ...(await lookOf(page)), ...(withAxe ? await axeFaults() : [])]
    },
  }
}

/** What lasts (the stream of live updates) is not waited for. */
const isAnswered = (request: Request) => !new URL(request.url()).pathname.endsWith('/api/live')

async function lookOf(page: Page): Promise<string[]> {
  const { tooWide, headings, title, text } = await page.evaluate(() => ({
    tooWide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    headings: [...document.querySelectorAll('h1')].map((heading) => heading.innerText.trim()),
    title: document.title,
    // What stands as code is meant to be read as it is stored.
    text: [...document.querySelectorAll('code')].reduce(
      (text, { innerText }) => (innerText ? text.replaceAll(innerText, '') : text),
      document.body.innerText,
    ),
  }))
  return [
    tooWide > 0 ? `scrolls sideways by ${tooWide} px` : '',
    headings.length === 1 && headings[0]
      ? ''
      : `has ${headings.length} main headings: ${headings.join(', ')}`,
    title ? '' : 'has no title',
    ...new Set([...text.matchAll(raw)].map(([word]) => `shows “${word}”`)),
  ].filter(Boolean)
}
