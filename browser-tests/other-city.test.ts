import { allContracts } from '../guards/api/contracts.ts'
import { demoPassword } from '#demo/stages/accounts.ts'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { type Caller, callerAt } from './lib/caller.ts'

interface List {
  items: { id?: string }[]
  next: string | null
}

const routes = (await allContracts())
  .flatMap(({ module, routes }) =>
    Object.entries(routes).map(([name, route]) => ({ name: `${module}.${name}`, ...route })),
  )
  .filter(({ method }) => method === 'GET')
const isList = ({ path, reply }: (typeof routes)[number]) =>
  !path.includes(':') && 'items' in ((reply as { properties?: object }).properties ?? {})
/** What is read of one record of a list. */
const readings = (list: string) =>
  routes.filter(({ path }) => path.startsWith(`${list}/:`) && path.split(':').length === 2)

describe('what belongs to one city, for the manager of another and for one whose city has nothing', () => {
  const url = inject('productUrl')
  const [mine, other, newcomer] = [callerAt(url), callerAt(url), callerAt(url)]
  const hidden = new Map<string, string>()

  beforeAll(async () => {
    await mine.signIn('manager', demoPassword)
    await other.signIn('manager.muzhou', demoPassword)
    await openCity(url, newcomer)
    for (const { path } of routes.filter(isList)) {
      const [own, theirs] = await Promise.all([mine, other].map((caller) => idsIn(caller, path)))
      const shown = new Set(theirs)
      // What the whole group shares is in both lists.
      if (own?.length && !own.some((id) => shown.has(id))) hidden.set(path, own[0]!)
    }
  })

  it('the list does not show it, and every address of it answers as if it were not there', async () => {
    expect(hidden.size).toBeGreaterThan(20)
    const tries = [...hidden].flatMap(([list, id]) =>
      readings(list).map(({ name, path }) => ({ name, at: path.replace(/:\w+/, id) })),
    )
    expect(tries.length).toBeGreaterThan(60)
    const open: string[] = []
    for (const { name, at } of tries)
      for (const caller of [other, newcomer]) {
        const { status, body } = await caller.send<object>('GET', at)
        // What is asked in the wrong form is refused before anything is looked for.
        if ([403, 404, 422].includes(status)) continue
        open.push(`${name}: ${status} ${JSON.stringify(body).slice(0, 200)}`)
      }
    expect(open).toEqual([])
  })

  it('the lists of a city without projects are empty', async () => {
    const shown: string[] = []
    for (const [list, id] of hidden) if ((await idsIn(newcomer, list)).includes(id)) shown.push(list)
    expect(shown).toEqual([])
  })
})

async function idsIn(caller: Caller, path: string): Promise<string[]> {
  const { status, body } = await caller.send<List>('GET', `${path}?limit=200`)
  return status === 200 ? body.items.flatMap(({ id }) => id ?? []) : []
}

/** Founds a city company with nothing in it and signs its manager in. */
async function openCity(url: string, manager: Caller): Promise<void> {
  // The product may have seen this test before.
  const mark = Date.now().toString(36)
  const admin = callerAt(url)
  await admin.signIn('admin', demoPassword)
  const make = (path: string, body: object) => admin.ask<{ id: string }>('POST', path, body)
  const { nodes } = await admin.ask<{ nodes: { id: string; code: string }[] }>('GET', '/organization/nodes')
  const parentId = nodes.find(({ code }) => code === 'DL')!.id
  const { id: nodeId } = await make('/organization/nodes', {
    kind: 'cityCompany',
    name: `新渡城市公司 ${mark}`,
    code: `XD-${mark}`,
    parentId,
  })
  const post = await make('/posts', { nodeId, role: 'cityManager', title: '新渡城市公司总经理' })
  const staff = await make('/staff', { staffNumber: mark, name: '程新渡' })
  await make('/appointments', { postId: post.id, staffId: staff.id })
  await make('/accounts', { staffId: staff.id, username: `manager.${mark}`, password: demoPassword })
  await manager.signIn(`manager.${mark}`, demoPassword)
}
