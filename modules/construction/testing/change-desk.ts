import { messagesModule } from '#platform/messages/index.ts'
import { type TestServer, useTestServer } from '#platform/testing/index.ts'
import { beforeAll, beforeEach } from 'vitest'
import { constructionModule } from '../module.ts'
import { buildSite, type Site } from './build-site.ts'

type Body = Record<string, any>

/** Where changes are entered, sent and answered in tests, on 2 November 2026. */
export function useChangeDesk() {
  const house: TestServer = useTestServer([constructionModule, messagesModule()], '2026-11-02T09:00:00+08:00')
  const desk = { house } as { house: TestServer; site: Site }
  beforeAll(async () => {
    desk.site = await buildSite(house)
  })
  const at = (day: string, time = '09:00') => house.clock.set(`${day}T${time}:00+08:00`)
  beforeEach(() => at('2026-11-02'))

  const call = async (
    actor: Site['relations'] | Site['buyers'][0],
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body?: Body,
  ) => {
    const reply = await house.send<Body>(actor, method, path, body)
    await house.settle()
    return reply
  }
  const establish = async (over: Body = {}) => {
    const { site } = desk
    const reply = await call(site.relations, 'POST', '/changes', {
      projectId: site.project.projectId,
      kind: 'design',
      title: '3 栋入户大堂平面调整',
      body: '大堂门向东移 60 厘米，柱子位置不变。',
      establishedOn: '2026-11-01',
      homes: { buildingIds: [site.project.buildingId] },
      drawings: [{ fileId: site.photoIds[0], caption: '调整后的平面图' }],
      ...over,
    })
    return reply.body
  }
  /** A change whose notices have left. */
  const sent = async (over: Body = {}) => {
    const { id, version } = await establish(over)
    return (await call(desk.site.relations, 'POST', `/changes/${id}/sending`, { version })).body
  }
  const noticesOf = async (id: string, query = '') =>
    (await call(desk.site.relations, 'GET', `/changes/${id}/notices${query}`)).body.items as Body[]
  const myNotice = async (buyer: number, changeId: string) => {
    const all = await noticesOf(changeId)
    return all.find(({ homeId }) => homeId === desk.site.buyers[buyer]!.homes[0])!.id as string
  }
  /** The hourly look at the terms. */
  const watch = () =>
    house.database
      .asSystem('test', async (work) => work.enqueue('construction.watch-terms', {}))
      .then(() => house.settle())
  const events = async (name: string, id: string) =>
    (
      await house.owner.query<{ payload: Body }>(
        `SELECT payload FROM platform.event WHERE name = $1 AND subject_id = $2 ORDER BY id`,
        [`construction.${name}.v1`, id],
      )
    ).rows.map(({ payload }) => payload)
  return Object.assign(desk, { at, call, establish, sent, noticesOf, myNotice, watch, events })
}
