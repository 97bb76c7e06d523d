import { messagesModule } from '#platform/messages/index.ts'
import { useTestServer } from '#platform/testing/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { constructionModule } from './module.ts'
import { buildSite, type Site } from './testing/index.ts'

type Body = Record<string, any>

/** @serves 3.9 */
describe('delay notices', () => {
  const house = useTestServer([constructionModule, messagesModule()], '2026-03-02T09:00:00+08:00')
  let site: Site
  beforeAll(async () => {
    site = await buildSite(house)
  })
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
  const draft = (over: Body = {}) => {
    const { projectId, phaseId } = site.project
    const body = {
      projectId,
      phaseId,
      reason: '连续暴雨，基坑停工 40 天。',
      knownOn: '2026-02-27',
      newOn: '2026-07-01',
    }
    return call(site.relations, 'POST', '/delays', { ...body, ...over })
  }

  it('give the reason and a day after the one that was told, known at the latest today', async () => {
    expect((await draft()).body).toMatchObject({ oldOn: '2026-05-01', newOn: '2026-07-01', sentOn: null })
    const wrong = await draft({ newOn: '2026-05-01', knownOn: '2026-03-03' })
    expect(wrong.body.fields.map(({ path }: Body) => path)).toEqual(['body.newOn', 'body.knownOn'])
    expect((await draft({ phaseId: site.project.projectId })).body.code).toBe('construction.wrong_phase')
  })

  it('go to every buyer of the phase with proof of receipt, move the expected day, and leave once', async () => {
    const { id, version } = (await draft()).body
    const edited = await call(site.relations, 'PUT', `/delays/${id}`, {
      version,
      reason: '连续暴雨，基坑停工 45 天。',
      knownOn: '2026-02-27',
      newOn: '2026-07-15',
    })
    const sent = await call(site.relations, 'POST', `/delays/${id}/sending`, { version: edited.body.version })
    expect(sent.body).toMatchObject({ sentOn: '2026-03-02', counts: { total: 4, sent: 4 } })
    const { rows } = await house.owner.query(
      `SELECT payload FROM platform.event WHERE name = 'construction.delay_notified.v1'`,
    )
    expect(rows[0].payload).toMatchObject({
      oldOn: '2026-05-01',
      newOn: '2026-07-15',
      notifiedOn: '2026-03-02',
      homes: { length: 4 },
    })
    const again = await call(site.relations, 'POST', `/delays/${id}/sending`, { version: sent.body.version })
    expect(again.body.code).toBe('construction.already_sent')
    const plan = await call(site.relations, 'GET', `/projects/${site.project.projectId}/building-plan`)
    expect(plan.body.bars[0].expectedOn).toBe('2026-07-15')
    const [mine] = (await call(site.buyers[0]!, 'GET', '/my-building-notices')).body.items
    expect(mine).toMatchObject({ kind: 'delay', oldOn: '2026-05-01', newOn: '2026-07-15' })
    const read = await call(site.buyers[0]!, 'POST', `/my-building-notices/${mine.id}/reading`)
    expect(read.body).toMatchObject({
      body: '连续暴雨，基坑停工 45 天。',
      servedOn: '2026-03-02',
      choices: [],
    })
    const answer = await call(site.buyers[0]!, 'POST', `/my-building-notices/${mine.id}/answer`, {
      answer: 'accepted',
    })
    expect(answer.status).toBe(404)
    const board = await call(site.relations, 'GET', `/delays/${id}/notices?standing=served`)
    expect(board.body.items).toMatchObject([{ servedWay: 'app', answerBy: null }])
  })

  it('begin from the day that was told last', async () => {
    expect((await draft({ newOn: '2026-08-01' })).body.oldOn).toBe('2026-07-15')
  })

  it('are out of sight for other cities', async () => {
    const { id, version } = (await draft({ newOn: '2026-09-01' })).body
    for (const part of ['', '/history', '/notices'])
      expect((await call(site.stranger, 'GET', `/delays/${id}${part}`)).status).toBe(404)
    expect((await call(site.stranger, 'POST', `/delays/${id}/sending`, { version })).status).toBe(404)
    expect((await call(site.stranger, 'GET', '/delays')).body.items).toEqual([])
    expect((await call(site.relations, 'GET', '/delays?sent=false')).body.items.length).toBeGreaterThan(0)
  })
})
