import { useTestServer } from '#platform/testing/index.ts'
import type { Actor } from '#platform/work/index.ts'
import { beforeAll, beforeEach } from 'vitest'
import { casesModule } from '../module.ts'
import { buildDesk, type Desk } from './build-desk.ts'

type Body = Record<string, any>

/** A desk with its people at nine in the morning, and the words with which residents speak to it. */
export function useResidents() {
  const house = useTestServer([casesModule])
  const desk = {} as Desk
  beforeAll(async () => void Object.assign(desk, await buildDesk(house.database)))
  beforeEach(() => house.clock.set('2026-11-20T09:00:00+08:00'))

  const post = (actor: Actor, path: string, body: object = {}) => house.send<Body>(actor, 'POST', path, body)
  const get = (actor: Actor, path: string) => house.send<Body>(actor, 'GET', path)
  const report = async (actor: Actor = desk.owner, over: object = {}) =>
    (
      await post(actor, '/my-cases', {
        kind: 'complaint',
        body: '报修厨房漏水三天了，每次都说在排队。',
        ...over,
      })
    ).body
  const versionOf = async (id: string) => (await get(desk.agent, `/cases/${id}`)).body.version
  const withResult = async (actor: Actor = desk.owner) => {
    const { id } = await report(actor)
    await post(desk.agent, `/cases/${id}/replies`, { body: '您好，我来跟进。' })
    await post(desk.agent, `/cases/${id}/result`, {
      version: await versionOf(id),
      body: '已修好，请您看看。',
    })
    return id as string
  }
  return { house, desk, post, get, report, versionOf, withResult }
}
