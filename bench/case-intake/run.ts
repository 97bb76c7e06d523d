import { withServers } from '../cases/servers.ts'
import { send } from '../lib/caller.ts'
import { loadAverage } from '../lib/figures.ts'
import { openHouse } from '../lib/house.ts'
import { load, type Wire, wire } from '../lib/load.ts'
import type { Scenario } from '../lib/scenario.ts'
import { inTurn } from '../request-path/in-turn.ts'
import { signIn, whatToAsk } from '../request-path/operations.ts'
import { agent } from '../request-path/seed.ts'
import { withWorkingCopy, type WorkingCopy } from '../request-path/working-copy.ts'
import { buildCustomers, type Customer } from './customers.ts'

const connections = 32
/** So many of the customers have signed in to the portal. */
const signedIn = 48
const bareServer = new URL('bare-server.ts', import.meta.url).pathname

/** Taking in, half by residents on the portal and half by an agent on the hotline who recognised the caller. */
export const run: Scenario = async ({ quick, keep }) => {
  const cases = quick ? 100_000 : 1_000_000
  return withWorkingCopy({ cases, keep }, (copy) => measure(copy, { cases, quick }))
}

async function measure(copy: WorkingCopy, { cases, quick }: { cases: number; quick: boolean }) {
  const loadBefore = loadAverage()
  const { projectIds, categoryIds } = await whatToAsk(copy.ownerUrl)
  const house = openHouse({ ownerUrl: copy.ownerUrl, dataFolder: copy.folder })
  const customers = await buildCustomers(house, projectIds)
  await house.close()
  return withServers(copy, bareServer, async ({ ours, bare, pids }) => {
    const cookie = await signIn(ours, agent)
    const residents = customers.slice(0, signedIn)
    const cookies = await Promise.all(residents.map(({ phone }) => signInByPhone(ours, phone)))
    const reported = (path: (at: number) => string, headers: (at: number) => Record<string, string>) =>
      residents.map((_, at) => wire('POST', path(at), headers(at), reports[at % reports.length]!))
    const called = (path: string, headers: Record<string, string>) =>
      customers.map((customer, at) => wire('POST', path, headers, call(customer, at, categoryIds)))
    const portal = {
      ours: reported(
        () => '/api/my-cases',
        (at) => ({ cookie: cookies[at]! }),
      ),
      bare: reported(
        (at) => `/my-cases?person=${residents[at]!.personId}`,
        () => ({}),
      ),
    }
    const hotline = { ours: called('/api/cases', { cookie }), bare: called('/cases', {}) }
    const side = (own: Wire[], other: Wire[]) => ({
      ours: { url: ours, next: oneByOne(own) },
      bare: { url: bare, next: oneByOne(other) },
    })
    const sides = {
      intake: side(mixed(portal.ours, hotline.ours), mixed(portal.bare, hotline.bare)),
      portal: side(portal.ours, portal.bare),
      hotline: side(hotline.ours, hotline.bare),
    }
    for (const { ours: one, bare: other } of Object.values(sides))
      for (const asked of [one, other]) await load({ ...asked, connections, seconds: 1 })
    const { rounds, seconds } = quick ? { rounds: 3, seconds: 2 } : { rounds: 5, seconds: 3 }
    const { intake, ...apart } = await inTurn(sides, { pids, connections, rounds, seconds })
    return {
      scenario: 'case-intake',
      ours: intake.ours,
      bare: intake.bare,
      ratio: intake.ratio,
      ratioWanted: 0.5,
      portalRatio: apart.portal.ratio,
      hotlineRatio: apart.hotline.ratio,
      intake,
      ...apart,
      cases,
      connections,
      rounds,
      secondsARun: seconds,
      loadAverageBefore: loadBefore,
      loadAverageAfter: loadAverage(),
      note: 'Every case is durable when it is answered. Servers, PostgreSQL and the sender of requests share the cores of this machine.',
    }
  })
}

const reports = [
  { kind: 'complaint', body: '主卧飘窗下方渗水，已经第三次报修，请给书面方案。' },
  { kind: 'faultReport', body: '单元门口的插座漏电，孩子差点触电，请马上来人。' },
  { kind: 'enquiry', body: '请问车位租金下个月怎么交？' },
  { kind: 'complaint', body: '电梯一周停了三次，昨天老人被困二十分钟，再不解决我们就找媒体。' },
]

const call = ({ personId, projectId, homeId }: Customer, at: number, categoryIds: readonly string[]) => ({
  ...reports[at % reports.length]!,
  projectId,
  homeId,
  reporterPersonId: personId,
  channel: 'hotline',
  categoryId: categoryIds[at % categoryIds.length],
})

const mixed = (some: readonly Wire[], others: readonly Wire[]) =>
  some.flatMap((one, at) => [one, others[at]!])

function oneByOne(requests: readonly Wire[]): () => Wire {
  let at = 0
  return () => requests[at++ % requests.length]!
}

/** The cookie of a customer; a server that is only measured tells the code as the demo does. */
async function signInByPhone(url: string, phone: string): Promise<string> {
  const asked = await send(url, 'POST', '/phone-codes', {}, { phone })
  const { demoCode: code } = (await asked.json()) as { demoCode: string }
  const answer = await send(url, 'POST', '/phone-sign-in', {}, { phone, code })
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ')
}
