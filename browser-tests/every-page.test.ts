import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { mayOpen } from '#app/console/menu.ts'
import { doors, screens } from '#app/console/screens.ts'
import { screens as portalScreens } from '#app/portal/screens.ts'
import { personas } from '#demo/content/staff.ts'
import { Addresses } from './lib/addresses.ts'
import { beginWhatTheDemoLacks } from './lib/begun.ts'
import { openBrowser } from '#platform/testing/browser.ts'
import { lookAt, looks, looksAtAll } from './lib/look.ts'
import { customerSignIn, type SignedIn, staffSignIn } from './lib/signed-in.ts'
import { type WatchedPage, watchedPage } from './lib/watched-page.ts'

const url = inject('productUrl')
/** Whose work fills the most screens comes first; the others open what is left. */
const busy = ['ambassador', 'agent', 'admin']
const usernames = new Set([...busy, ...personas.flatMap(({ username }) => username ?? [])])
const staff = await Promise.all([...usernames].map((username) => staffSignIn(url, username)))
const owner = inject('cameHome')['13800000009']!
const neighbour = await customerSignIn(url, '13800003504')
const stranger: SignedIn = { name: 'a stranger', cookies: [], permissions: [] }
const admin = staff.find(({ name }) => name === 'admin')!
const auditor = [admin, ...staff].find(({ permissions }) => permissions.includes('journey.export'))!
await beginWhatTheDemoLacks(url, { admin, owner, auditor })

/** Where a page is used most, if it is not looked at both ways: the console on a desk, the portal on a phone. */
const homeOf = (path: string) => (path.startsWith('/console') ? 1440 : 390)
const inConsole = (path: string) => `/console${path === '/' ? '' : path}`
/** What stands in projects of other cities, or belongs to who began it, is seen by who sees everything. */
const ofAll = /^\/(construction|warranty|journey-events|evidence-exports|hand-overs)\b/
/** What only those see whose estate is old. */
const ofOldEstate = /^\/four-years\b/
const ownPages = portalScreens.filter(({ open }) => !open).map(({ path }) => path)
const forStaff = staff.map((person) => ({
  person,
  paths: screens
    .filter((screen) => {
      const order = ofAll.test(screen.path) ? [admin, ...staff] : staff
      return order.find(({ permissions }) => mayOpen(screen, permissions)) === person
    })
    .map(({ path }) => inConsole(path)),
}))
const visits = [
  ...forStaff.filter(({ paths }) => paths.length > 0),
  { person: owner, paths: ownPages.filter((path) => !ofOldEstate.test(path)) },
  { person: neighbour, paths: ownPages.filter((path) => ofOldEstate.test(path)) },
  {
    person: stranger,
    paths: [
      ...doors.map(({ path }) => inConsole(path)),
      ...portalScreens.filter(({ open }) => open).map(({ path }) => path),
    ],
  },
]

it('every screen has somebody who may open it', () => {
  const opened = new Set(forStaff.flatMap(({ paths }) => paths))
  expect(screens.map(({ path }) => inConsole(path)).filter((path) => !opened.has(path))).toEqual([])
})

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser({ toLook: true })
})
afterAll(() => browser?.close())

describe.each(visits)('the pages of $person.name', ({ person, paths }) => {
  const addresses = new Addresses(paths)
  let pages: WatchedPage[]
  beforeAll(async () => {
    pages = await Promise.all(
      looks.map(async (look) => {
        const context = await lookAt(browser, url, look)
        await context.addCookies(person.cookies)
        return watchedPage(context)
      }),
    )
  })
  afterAll(() => Promise.all(pages.map(({ page }) => page.context().close())))

  it.each(paths.toSorted(byIds))(
    '%s is sound where it is used most; before a change is taken on a desk by day in Chinese and on a phone by night in English',
    async (path) => {
      const address = addresses.of(path)
      expect(address, 'No page before this one links to it.').not.toBeNull()
      // axe looks once: the parts of the pages are looked at both ways in the stories.
      const isHome = (at: number) => looks[at]!.width === homeOf(path)
      const looked = [...pages.entries()].filter(([at]) => looksAtAll || isHome(at))
      const faults = await Promise.all(
        looked.map(async ([at, page]) => {
          const found = await page.faultsOf(address!, { withAxe: isHome(at) })
          return found.map((fault) => `${looks[at]!.width} px: ${fault}`)
        }),
      )
      for (const [, page] of looked) addresses.learn(await page.links())
      expect(faults.flat()).toEqual([])
    },
  )
})

function byIds(one: string, other: string): number {
  return one.split('$').length - other.split('$').length
}
