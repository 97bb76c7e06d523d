import { bind, type Handlers } from '#platform/http/index.ts'
import { defineModule } from '#platform/module/module.ts'
import { buildResidentActor, buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import { describe, expect, it } from 'vitest'
import { allContracts } from './api/contracts.ts'

/** Every route with a handler that tells that it was reached: what is tested is the door, not the room. */
const reached = 'reached'
const contracts = await allContracts()
const doors = contracts.map((contract) => {
  const handler = () => Promise.reject(new Error(reached))
  const handlers = Object.fromEntries(Object.keys(contract.routes).map((name) => [name, handler]))
  return defineModule({
    name: contract.module,
    api: [bind(contract, handlers as unknown as Handlers<typeof contract.routes>)],
  })
})
const routes = contracts.flatMap(({ routes }) => Object.values(routes))
const id = '01900000-0000-7000-8000-000000000001'

describe('every route, for every kind of caller', () => {
  const house = useTestServer(doors)
  const call = async (actor: Parameters<typeof house.send>[0], { method, path }: (typeof routes)[number]) => {
    const { status } = await house.send(
      actor,
      method,
      path.replaceAll(/:\w+/g, id),
      method === 'GET' ? undefined : {},
    )
    return { route: `${method} ${path}`, status }
  }
  const refusedBy = (statuses: number[]) =>
    expect.arrayContaining(statuses.map((status) => expect.objectContaining({ status })))

  it('turns the public away from everything that is not stated to be public', async () => {
    const closed = routes.filter(({ access }) => !('public' in access))
    const answers = await Promise.all(closed.map((route) => call(undefined, route)))
    // What is malformed may be refused before the door is reached; nothing may get through.
    expect(answers.filter(({ status }) => status !== 401 && status !== 422 && status !== 415)).toEqual([])
    expect(answers).toEqual(refusedBy([401]))
  })

  it('turns staff away who do not hold the permission of the route', async () => {
    const nobody = buildStaffActor(['something.else'])
    const asking = routes.filter(({ access }) => 'permission' in access)
    const answers = await Promise.all(asking.map((route) => call(nobody, route)))
    expect(answers.filter(({ status }) => status !== 403 && status !== 422 && status !== 415)).toEqual([])
    expect(answers).toEqual(refusedBy([403]))
  })

  it('turns residents away from what is for staff', async () => {
    const resident = buildResidentActor(['me.read'])
    const forStaff = routes.filter(
      ({ access }) =>
        'permission' in access &&
        !/^(me\.|journey\.(own|confirm)|cases\.report|estate\.read)/.test(access.permission),
    )
    const answers = await Promise.all(forStaff.map((route) => call(resident, route)))
    expect(answers.filter(({ status }) => status !== 403 && status !== 422 && status !== 415)).toEqual([])
  })

  it('lets whoever holds the permission through to the room', async () => {
    const asking = routes.filter(({ access, method }) => 'permission' in access && method === 'GET')
    const answers = await Promise.all(
      asking.map((route) =>
        call(buildStaffActor(['permission' in route.access ? route.access.permission : '']), route),
      ),
    )
    expect(answers.filter(({ status }) => status === 401 || status === 403)).toEqual([])
  })
})
