import { useTestServer } from '#platform/testing/index.ts'
import { beforeAll, beforeEach, expect } from 'vitest'
import { casesModule } from '../module.ts'
import { buildDesk, type Desk } from './build-desk.ts'

type Body = Record<string, any>
const leak = { kind: 'complaint', body: '收房当天发现主卧飘窗下方有明显水渍，敲击有空响，请给书面整改方案。' }

/** A desk with its people at nine in the morning, and the words with which a test handles complaints there. */
export function useComplaints() {
  const house = useTestServer([casesModule])
  const desk = {} as Desk
  beforeAll(async () => void Object.assign(desk, await buildDesk(house.database)))
  beforeEach(() => house.clock.set('2026-11-20T09:00:00+08:00'))

  const report = async (over: object = {}) => {
    const { status, body } = await house.send<Body>(desk.owner, 'POST', '/my-cases', { ...leak, ...over })
    expect(status).toBe(201)
    return body
  }
  const see = async (id: string) => (await house.send<Body>(desk.agent, 'GET', `/cases/${id}`)).body
  const act = (actor: Desk['agent'] | Desk['owner'], path: string, body?: object) =>
    house.send<Body>(actor, 'POST', path, body ?? {})
  const versionOf = async (id: string) => (await see(id)).version
  const events = async (id: string) =>
    (
      await house.owner.query<{ name: string; payload: Body }>(
        'SELECT name, payload FROM platform.event WHERE subject_id = $1 ORDER BY position',
        [id],
      )
    ).rows
  const answered = async () => {
    const { id } = await report()
    await act(desk.agent, `/cases/${id}/replies`, { body: '沈女士您好，我是林夕，今天下午工程师上门查看。' })
    return id as string
  }
  return { house, desk, report, see, act, versionOf, events, answered }
}
