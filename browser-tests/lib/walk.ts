import type { Locator, Page } from 'playwright-core'

/** Goes to an address as a link inside the app that is open would, else as one typed by hand. */
export async function walk(page: Page, path: string): Promise<void> {
  const here = page.url().startsWith('http') ? new URL(page.url()) : null
  // A second look at one page is a new visit: its heading would stay.
  const isOpen = here !== null && here.pathname !== path.split('?')[0] && appOf(here.pathname) === appOf(path)
  // Pages that the server draws have no application that could be walked in.
  const isDrawn = isOpen && (await page.locator('#root').count()) === 0
  if (!isOpen || isDrawn) return void (await page.goto(path, { waitUntil: 'commit' }))
  await page.evaluate((path) => {
    for (const heading of document.querySelectorAll('h1')) heading.dataset.left = ''
    history.pushState(null, '', path)
  }, path)
}

/** The heading of the page that was walked to, once it stands. */
export const newHeading = (page: Page): Locator => page.locator('h1:not([data-left])').first()

const appOf = (path: string) => path.startsWith('/console')
