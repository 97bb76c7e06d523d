import { isDeepStrictEqual } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Contract, type Route, Type } from '#platform/contract/index.ts'
import { defineEvent } from '#platform/events/index.ts'
import { bind, type Handlers } from '#platform/http/index.ts'
import { defineModule } from '#platform/module/module.ts'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import { sampleOf } from './api/sample.ts'
import { allContracts } from './api/contracts.ts'

const entered = defineEvent(
  'testing.entered.v1',
  { zh: '进来了', en: 'Entered' },
  Type.Object({ route: Type.String() }),
)

const isChange = ({ method }: Route) => method !== 'GET'
const isPublic = ({ access }: Route) => 'public' in access
const contracts = await allContracts()
const routesOf = (wanted: (route: Route) => boolean) =>
  contracts.flatMap(({ module, routes }) =>
    Object.entries(routes)
      .filter(([, route]) => isChange(route) && wanted(route))
      .map(([name, route]) => ({ key: `${module}.${name}`, ...route })),
  )

/** Every change with a handler that leaves one event and a reply of the right shape: what is tested is the repeating. */
const doors = contracts.map((contract) => {
  const asked = Object.entries(contract.routes).filter(([, route]) => isChange(route))
  const routes = Object.fromEntries(
    asked.map(([name, { params: _params, query: _query, body: _body, ...route }]) => [name, route as Route]),
  )
  const handlers = Object.fromEntries(
    asked.map(([name, { reply }]) => [
      name,
      async ({ work }: { work: Parameters<Handlers<typeof routes>[string]>[0]['work'] }) => {
        work.emit(entered, { route: `${contract.module}.${name}` }, { subject: ['route', work.newId()] })
        return sampleOf(reply)
      },
    ]),
  )
  const open: Contract = { module: contract.module, routes }
  return defineModule({
    name: contract.module,
    api: [bind(open, handlers as unknown as Handlers<typeof routes>)],
  })
})

describe('a change that is sent again under its idempotency key', () => {
  const house = useTestServer(doors)
  const kept = routesOf((route) => !isPublic(route) && route.kind !== 'download')
  const differing: string[] = []
  const secrets: number[][] = []

  beforeAll(async () => {
    for (const { key, method, path, access, secretReply } of kept) {
      const clerk = buildStaffActor(['permission' in access ? access.permission : 'something.else'])
      const click = () =>
        house.send(clerk, method, path.replaceAll(/:\w+/g, 'x'), {}, { 'idempotency-key': key })
      const [one, two] = await Promise.all([click(), click()])
      const later = await click()
      if (secretReply) {
        secrets.push([one, two, later].map(({ status }) => status).toSorted())
        continue
      }
      if (one.status >= 300 || !isDeepStrictEqual(one, two) || !isDeepStrictEqual(one, later))
        differing.push(`${key}: ${JSON.stringify([one, two, later])}`)
    }
  })

  it('is answered as the first was, on every route of every contract', () => {
    expect(kept.length).toBeGreaterThan(80)
    expect(differing).toEqual([])
  })

  it('shows a secret once and keeps nothing of it', async () => {
    expect(secrets.length).toBeGreaterThan(3)
    for (const [first, ...repeated] of secrets) {
      expect(first).toBeLessThan(300)
      expect(repeated).toEqual([409, 409])
    }
    const { rows } = await house.owner.query('SELECT 1 FROM platform.idempotency WHERE reply IS NULL')
    expect(rows.length).toBeGreaterThanOrEqual(secrets.length)
  })

  it('acts once, on every route of every contract', async () => {
    const { rows } = await house.owner.query<{ route: string; times: number }>(
      `SELECT payload ->> 'route' AS route, count(*)::int AS times FROM platform.event
        WHERE name = 'testing.entered.v1' GROUP BY 1`,
    )
    expect(rows.filter(({ times }) => times !== 1)).toEqual([])
    expect(rows.map(({ route }) => route).toSorted()).toEqual(kept.map(({ key }) => key).toSorted())
  })
})

it('only changes before a sign-in know no keys: each of them is harmless when it is repeated', () => {
  expect(Object.fromEntries(routesOf(isPublic).map(({ key }) => [key, harmless[key]]))).toEqual(harmless)
})

/** Why nobody is harmed when a change without a caller is sent twice. */
const harmless: Record<string, string> = {
  'firstRun.found': 'the second finds the group there',
  'identity.signIn': 'a second session ends like the first',
  'identity.signOut': 'who is out stays out',
  'identity.requestPhoneCode': 'one code a minute',
  'identity.phoneSignIn': 'a code opens once',
}
