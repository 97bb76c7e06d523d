import { readList, useTestServer } from '#platform/testing/index.ts'
import type { Actor } from '#platform/work/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Urgency } from '../case.ts'
import { casesModule } from '../module.ts'
import { buildCase, buildDesk, type Desk } from '../testing/index.ts'

interface Line {
  title: string
  number: string
}

describe('the inbox in an order of one’s own', () => {
  const house = useTestServer([casesModule])
  let desk: Desk
  const asked: [text: string, values: readonly unknown[]][] = []
  beforeAll(async () => {
    desk = await buildDesk(house.database)
    for (const [title, urgency, dueIn, state] of [
      ['甲', 'NORMAL', '5 hours', 'acknowledged'],
      ['乙', 'CRITICAL', null, 'investigating'],
      ['丙', 'LOW', '1 hour', 'acknowledged'],
      ['丁', 'HIGH', '5 hours', 'planned'],
      ['戊', 'NORMAL', null, 'acknowledged'],
    ] as [string, Urgency, string | null, string][]) {
      house.clock.advance(1000)
      const body = `${title}：同样的话`
      const { id } = await house.database.asSystem('cases for the inbox', (work) =>
        buildCase(work, { projectId: desk.projectId, owner: desk.agent, title, body, urgency }),
      )
      await house.owner.query(
        'UPDATE cases.case_file SET answer_due_at = opened_at + $2::interval, state = $3 WHERE id = $1',
        [id, dueIn, state],
      )
    }
    const { withWork } = house.database
    house.database.withWork = (scope, run, options) =>
      withWork(
        scope,
        (work) =>
          run({ ...work, sql: (text, values = []) => (asked.push([text, values]), work.sql(text, values)) }),
        options,
      )
  })
  const shown = async (query: string, actor: Actor = desk.agent) =>
    (await readList<Line>((path) => house.send(actor, 'GET', path), `/cases?${query}`))
      .map(({ title }) => title)
      .join('')
  const refused = async (query: string, actor: Actor = desk.agent) =>
    (await house.send(actor, 'GET', `/cases?${query}`)).body

  it('shows first what has the least time left, and last what waits for no answer', async () => {
    expect(await shown('sort=answerDueAt')).toBe('丙甲丁乙戊')
    expect(await shown('sort=-answerDueAt')).toBe('丁甲丙戊乙')
    expect(await shown('sort=answerDueAt', desk.executive)).toBe('丙甲丁乙戊')
    expect(await shown(`sort=answerDueAt&open=false&projectId=${desk.projectId}`)).toBe('丙甲丁乙戊')
  })

  it('shows first what presses, then what waits longest', async () => {
    expect(await shown('sort=urgency')).toBe('乙丁甲戊丙')
    expect(await shown(`sort=-urgency&projectId=${desk.projectId}`, desk.executive)).toBe('丙戊甲丁乙')
    expect(await shown('sort=state')).toBe('甲丙戊乙丁')
  })

  it('goes by time of opening and by number, either way round', async () => {
    expect(await shown('')).toBe('戊丁丙乙甲')
    expect(await shown('sort=openedAt')).toBe('甲乙丙丁戊')
    expect(await shown('sort=number')).toBe('甲乙丙丁戊')
    expect(await shown('sort=openedAt&open=false', desk.executive)).toBe('甲乙丙丁戊')
  })

  it('sorts all that words find, also with other filters', async () => {
    const words = `q=${encodeURIComponent('同样的话')}`
    expect(await shown(`${words}&sort=answerDueAt`)).toBe('丙甲丁乙戊')
    expect(await shown(`${words}&sort=-urgency&state=acknowledged`)).toBe('丙戊甲')
    expect(await shown(`${words}&sort=openedAt`)).toBe('甲乙丙丁戊')
    expect(await shown(words)).toBe('戊丁丙乙甲')
  })

  it('asks for a smaller part before it sorts what no index holds, and refuses an order that it does not know', async () => {
    const tooMany = { code: 'platform.too_many_to_sort' }
    expect(await refused('open=false&sort=urgency')).toMatchObject(tooMany)
    expect(await refused('sort=urgency', desk.executive)).toMatchObject(tooMany)
    expect(await shown('sort=urgency&of=mine', desk.executive)).toBe('')
    expect(await shown(`open=false&sort=-number&projectId=${desk.projectId}`)).toBe('戊丁丙乙甲')
    expect(await refused('sort=title')).toMatchObject({ fields: [{ path: 'query.sort' }] })
    const { body } = await house.send<{ next: string }>(desk.agent, 'GET', '/cases?limit=1')
    expect(await refused(`sort=urgency&after=${body.next}`)).toMatchObject({ code: 'platform.malformed' })
  })

  it('reads the cases of the whole group that wait along the index of their time', async () => {
    asked.length = 0
    await house.send(desk.executive, 'GET', '/cases?sort=-answerDueAt&limit=1')
    expect(asked).toHaveLength(1)
    const [text, values] = asked[0]!
    const client = await house.owner.connect()
    await client.query('ANALYZE cases.case_file; SET enable_seqscan = off; SET enable_sort = off')
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, [...values])
    client.release(true)
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('answer_due on case_file')
  })
})
