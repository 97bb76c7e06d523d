import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { mayOpen } from '#app/console/menu.ts'
import { doors, screens } from '#app/console/screens.ts'
import { screens as portalScreens } from '#app/portal/screens.ts'
import { personas } from '#demo/content/staff.ts'
import { tableStream } from '#platform/spreadsheets/index.ts'
import { Addresses } from './lib/addresses.ts'
import { openBrowser } from './lib/browser.ts'
import { lookAt, looks } from './lib/look.ts'
import { customerSignIn, type SignedIn, staffSignIn } from './lib/signed-in.ts'
import { type WatchedPage, watchedPage } from './lib/watched-page.ts'

const url = inject('productUrl')
/** Whose work fills the most screens comes first; the others open what is left. */
const busy = ['ambassador', 'agent', 'admin']
const usernames = new Set([...busy, ...personas.flatMap(({ username }) => username ?? [])])
const staff = await Promise.all([...usernames].map((username) => staffSignIn(url, username)))
const owner = await customerSignIn(url, '13800000009')
const stranger: SignedIn = { name: 'a stranger', cookies: [], permissions: [] }
const admin = staff.find(({ name }) => name === 'admin')!
await beginImport(admin)
await lookAtMove(admin)
await tellOfDelay(admin)

const inConsole = (path: string) => `/console${path === '/' ? '' : path}`
const forStaff = staff.map((person) => ({
  person,
  paths: screens
    .filter((screen) => staff.find(({ permissions }) => mayOpen(screen, permissions)) === person)
    .map(({ path }) => inConsole(path)),
}))
const visits = [
  ...forStaff.filter(({ paths }) => paths.length > 0),
  { person: owner, paths: portalScreens.filter(({ open }) => !open).map(({ path }) => path) },
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
  browser = await openBrowser()
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
    '%s is sound on a desk by day in Chinese and on a phone by night in English',
    async (path) => {
      const address = addresses.of(path)
      expect(address, 'No page before this one links to it.').not.toBeNull()
      // axe looks once: at the console on a desk, at the portal on a phone; its parts are looked at both ways in the stories.
      const home = path.startsWith('/console') ? 1440 : 390
      const faults = await Promise.all(
        pages.map((page, at) => page.faultsOf(address!, { withAxe: looks[at]!.width === home })),
      )
      for (const page of pages) addresses.learn(await page.links())
      expect(Object.fromEntries(looks.map(({ width }, at) => [width, faults[at]]))).toEqual({
        1440: [],
        390: [],
      })
    },
  )
})

function byIds(one: string, other: string): number {
  return one.split('$').length - other.split('$').length
}

/** The demo has no import of its own. */
async function beginImport({ cookies }: SignedIn): Promise<void> {
  const columns = ['工号', '姓名', '所属组织', '岗位'].map((header) => ({ header, kind: 'text' as const }))
  const rows = [['90001', '沈禾', '砚湖湾项目公司', '管家']]
  const bytes = (await tableStream({ sheetName: '员工', columns, rows }).toArray()) as Buffer[]
  const body = new FormData()
  body.set('file', new File([Buffer.concat(bytes)], '员工.xlsx'))
  const reply = await fetch(`${url}/api/imports?kind=staff`, {
    method: 'POST',
    headers: { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') },
    body,
  })
  expect(reply.status, await reply.text()).toBe(201)
}

/** The demo has looked at no move of journeys; where nothing is left to move, one was looked at before. */
async function lookAtMove({ cookies }: SignedIn): Promise<void> {
  const headers = { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') }
  const answer = await fetch(`${url}/api/organization/nodes`, { headers })
  const { nodes } = (await answer.json()) as { nodes: { id: string; code: string }[] }
  const reply = await fetch(`${url}/api/standard-moves`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ nodeId: nodes.find(({ code }) => code === 'MZ')!.id }),
  })
  expect([201, 409], await reply.text()).toContain(reply.status)
}

/** Nobody in the demo was told of a delay. */
async function tellOfDelay({ cookies }: SignedIn): Promise<void> {
  const headers = { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') }
  const read = async <T>(path: string) => (await (await fetch(`${url}/api${path}`, { headers })).json()) as T
  const send = (path: string, body: object) =>
    fetch(`${url}/api${path}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const told = await read<{ items: { sentOn: string | null }[] }>('/delays')
  if (told.items.some(({ sentOn }) => sentOn)) return
  const { items } = await read<{ items: { id: string; code: string }[] }>('/projects?limit=100')
  const { id: projectId } = items.find(({ code }) => code === 'MTG')!
  const { phases } = await read<{ phases: { id: string }[] }>(`/projects/${projectId}`)
  const drafted = await send('/delays', {
    projectId,
    phaseId: phases[0]!.id,
    reason: '连续降雨影响外墙与园林施工，总包已调整计划并增加人手。',
    knownOn: '2026-11-20',
    newOn: '2029-09-30',
  })
  const delay = (await drafted.json()) as { id: string; version: number }
  expect(drafted.status, JSON.stringify(delay)).toBe(201)
  const sent = await send(`/delays/${delay.id}/sending`, { version: delay.version })
  expect(sent.status, await sent.text()).toBe(200)
}
