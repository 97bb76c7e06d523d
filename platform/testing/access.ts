import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

/** Half as large as what the package hands over, and read by every document that is looked at. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Of rules that are kept, nothing is reported; style sheets are not fetched once more to look for a locked orientation. */
const options: RunOptions = { resultTypes: ['violations'], iframes: false, preload: false }
const withoutColours: RunOptions = { ...options, rules: { 'color-contrast': { enabled: false } } }

/** Rows of a long list after the first ones say nothing new. */
export const alike = ['tbody > tr:nth-of-type(n + 5)', 'ul[aria-label] > li:nth-of-type(n + 5)']

/** What stands around every page of an application. */
export const frame = ['header:not(main header)', 'nav:not(main nav)']

interface Asked {
  /** Places that are left out. */
  without?: string[]
  /** Whether letters are held against their ground, which takes as long as all other rules together. */
  colours?: boolean
}

/** Everything that axe finds on a page as it stands, in a line for each rule. */
export async function accessFaults(
  page: Page,
  { without = [], colours = true }: Asked = {},
): Promise<string[]> {
  // Given to each document once: it is larger than most pages.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  await page.evaluate(endMotion)
  const { violations } = await page.evaluate(
    ([without, options]) =>
      (window as unknown as { axe: typeof axe }).axe.run(
        without.length > 0 ? { exclude: without } : document,
        options,
      ) as Promise<AxeResults>,
    [without, colours ? options : withoutColours] as const,
  )
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary ?? ''}`)
        .join(' | ')}`,
  )
}

/** What fades or slides is looked at as it will stand; what never ends (something is coming) goes on. */
function endMotion(): void {
  for (const motion of document.getAnimations())
    if (motion.effect?.getComputedTiming().endTime !== Infinity) motion.finish()
}
