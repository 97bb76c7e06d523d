import { describe, expect, it } from 'vitest'
import { buildStaffActor } from '#platform/testing/index.ts'
import { countChanges } from '../../testing/count-changes.ts'
import { endUnconfirmed } from '../../jobs/end-unconfirmed.ts'
import { watchPromises } from '../../jobs/watch-promises.ts'
import type { CaseRow } from '../../tables.ts'
import { useComplaints } from '../../testing/use-complaints.ts'

type Body = Record<string, any>
const november = 'from=2026-11&until=2026-11'

describe('reports about cases', () => {
  const { house, desk, report, act, versionOf, answered } = useComplaints()
  const passTime = async () => {
    await watchPromises.run(house.database, {})
    await endUnconfirmed.run(house.database, {})
  }
  const count = () => countChanges(house.database)
  const ask = async (query: string, actor = desk.agent) =>
    (await house.send<Body>(actor, 'GET', `/case-report?${query}`)).body
  const summary = async (query: string) =>
    (await house.send<Body>(desk.agent, 'GET', `/case-report/summary?${query}`)).body
  const result = async (id: string) =>
    act(desk.agent, `/cases/${id}/result`, { version: await versionOf(id), body: '已修复' })

  it('counts each case once, as it stands, and never anew what did not change [S1-49] [S2-05]', async () => {
    const solved = await answered()
    await act(desk.agent, `/cases/${solved}/tasks`, { departmentId: desk.engineering, reason: '请查' })
    const [task] = (await house.send<Body>(desk.agent, 'GET', `/cases/${solved}`)).body.tasks
    await act(desk.engineer, `/cases/${solved}/tasks/${task.id}/acceptance`)
    await act(desk.engineer, `/cases/${solved}/tasks/${task.id}/completion`, { body: '已修' })
    house.clock.set('2026-11-22T09:00:00+08:00')
    await result(solved)
    await act(desk.owner, `/my-cases/${solved}/rating`, { satisfaction: 4, solved: true })
    const silent = await answered()
    await result(silent)
    const waiting = await report()
    await count()
    expect((await summary(november)).total).toMatchObject({
      opened: 3,
      inTime: 2,
      due: 1,
      solved: 1,
      solvedShare: 1,
      closed: 1,
      transfersEach: 1,
      daysEach: 2,
      satisfaction: 4,
    })
    // Nobody answers one result for a week, and nobody answers the other customer at all.
    house.clock.set('2026-12-05T09:00:00+08:00')
    await house.settle()
    await passTime()
    await count()
    await count()
    const { total, months, before } = await summary('from=2026-11&until=2026-12')
    expect(total).toMatchObject({
      opened: 3,
      inTime: 2,
      overdue: 1,
      due: 2,
      solved: 1,
      unconfirmed: 1,
      closed: 2,
    })
    expect(total.inTimeShare).toBeCloseTo(2 / 3)
    expect(before).toMatchObject({ from: '2026-09', until: '2026-10', opened: 0, solvedShare: null })
    expect(months.map(({ month }: Body) => month)).toContain('2026-12')
    const moved = await house.owner.query('SELECT FROM platform.event WHERE name = $1', [
      'cases.figures_moved.v1',
    ])
    expect(moved.rowCount).toBe(2)
    expect((await house.send<Body>(desk.agent, 'GET', `/cases/${waiting.id}`)).body.closedAt).toBeNull()
    // The log is entered where counting ended, not read from its beginning.
    const { rows: plan } = await house.owner.query('EXPLAIN SELECT * FROM cases.next_events(1000)')
    expect(JSON.stringify(plan)).toContain('(InitPlan 1).col1')
    expect(JSON.stringify(plan)).not.toContain('Join')
  })

  it('agrees with the cases themselves, whatever happened to them', async () => {
    let first: string | undefined
    for (let turn = 0; turn < 12; turn++) {
      house.clock.set(`2026-11-${String(20 + (turn % 9))}T${10 + (turn % 8)}:00:00+08:00`)
      const { id } = await report(turn === 3 ? { repeatOf: first } : {})
      first ??= id
      if (turn % 3) await act(desk.agent, `/cases/${id}/replies`, { body: '您好，正在办理。' })
      if (turn % 3 === 1) await result(id)
      if (turn % 6 === 1)
        await act(desk.owner, `/my-cases/${id}/rating`, { satisfaction: 1 + (turn % 5), solved: true })
      if (turn === 7) await act(desk.owner, `/my-cases/${id}/reopening`, { body: '又漏了' })
      if (turn % 4 === 0) await count()
    }
    house.clock.set('2026-12-20T09:00:00+08:00')
    await passTime()
    await count()
    const { rows } = await house.owner.query<CaseRow>('SELECT * FROM cases.case_file')
    const { total } = await summary('from=2026-01&until=2027-12')
    expect(total).toMatchObject(countedByHand(rows))
    for (const by of ['project', 'category', 'department', 'person', 'channel', 'month', 'quarter']) {
      const { items } = await ask(`from=2026-01&until=2027-12&by=${by}`)
      expect([by, items.reduce((sum: number, { opened }: Body) => sum + opened, 0)]).toEqual([
        by,
        rows.length,
      ])
    }
    const openedBelow = async (nodeId: string) =>
      (
        await house.owner.query<{ opened: number }>(
          `SELECT coalesce(sum(opened), 0)::int AS opened FROM cases.branch_tally WHERE facet = 'all' AND node_id = $1`,
          [nodeId],
        )
      ).rows[0]!.opened
    const { groupId, regionIds, cityIds } = desk.group
    const below = () => Promise.all([groupId, ...regionIds, cityIds[0]].map(openedBelow))
    expect(await below()).toEqual([rows.length, rows.length, 0, rows.length])
    // A city company that goes to another region takes its sums along.
    await house.database.asSystem('move a company', (work) =>
      work.sql('SELECT scope.place_node($1, $2)', [cityIds[0], regionIds[1]]),
    )
    expect(await below()).toEqual([rows.length, 0, rows.length, rows.length])
    await house.database.asSystem('move it back', (work) =>
      work.sql('SELECT scope.place_node($1, $2)', [cityIds[0], regionIds[0]]),
    )
    const ofCity = buildStaffActor(['cases.figures'], [regionIds[0], cityIds[0]])
    const seen = await house.send<Body>(ofCity, 'GET', '/case-report/summary?from=2026-01&until=2027-12')
    expect(seen.body.total.opened).toBe(rows.length)
  })

  it('gives the rows of a report a page at a time, in the order of any figure', async () => {
    const rows = 'from=2026-09&until=2027-12&by=month&sort=-contactsEach'
    const whole = (await ask(rows)).items
    expect(whole.length).toBeGreaterThan(1)
    const keys: string[] = []
    let after = ''
    do {
      const { items, next } = await ask(`${rows}&limit=1${after}`)
      keys.push(...items.map(({ key }: Body) => key))
      after = next && `&after=${next}`
    } while (after)
    expect(keys).toEqual(whole.map(({ key }: Body) => key))
    const each = whole.map(({ contactsEach }: Body) => contactsEach ?? -1)
    expect(each).toEqual(each.toSorted((one: number, two: number) => two - one))
    const times = (await ask('from=2026-09&until=2027-12&by=month')).items
    expect(times.map(({ key }: Body) => key)).toEqual(times.map(({ key }: Body) => key).toSorted())
  })

  it('leads from each figure to just the cases that it counts, and shows nothing of another city [S1-49]', async () => {
    const { items } = await ask(`${november}&by=person`)
    const row = items.find(({ zh }: Body) => zh === '林夕')
    const list = await house.send<Body>(
      desk.agent,
      'GET',
      `/cases?open=false&openedFrom=2026-11-01&openedUntil=2026-11-30&ownerStaffId=${row.key}&limit=100`,
    )
    expect(list.body.items).toHaveLength(row.opened)
    const { total } = await summary('from=2026-01&until=2027-12')
    const behind = async (countedFor: string) => {
      const address = `/cases?open=false&countedFor=${countedFor}&limit=100`
      return (await house.send<Body>(desk.agent, 'GET', address)).body.items.length
    }
    const { opened, inTime, late, overdue, due, solved, special, rated } = total
    expect({
      opened: await behind('opened'),
      answer: await behind('answer'),
      answerLate: await behind('answerLate'),
      due: await behind('due'),
      unsolved: await behind('unsolved'),
      special: await behind('special'),
      rated: await behind('rated'),
    }).toEqual({
      opened,
      answer: inTime + late + overdue,
      answerLate: late + overdue,
      due,
      unsolved: due - solved,
      special,
      rated,
    })
    expect([opened, due - solved, late + overdue, rated]).not.toContain(0)
    const spots = await house.send<Body>(
      desk.agent,
      'GET',
      `/case-hot-spots?${november}&projectId=${desk.projectId}`,
    )
    expect(spots.status).toBe(200)
    expect(await ask(`${november}&by=project`, desk.stranger)).toMatchObject({ items: [] })
    expect(
      (await house.send(desk.stranger, 'GET', `/case-hot-spots?${november}&projectId=${desk.projectId}`))
        .status,
    ).toBe(404)
    expect(
      (await house.send(desk.agent, 'GET', '/case-report?from=2026-11&until=2026-01&by=month')).status,
    ).toBe(422)
  })
})

/** The same figures, from the cases themselves. */
function countedByHand(rows: readonly CaseRow[]) {
  const how = (wanted: (row: CaseRow) => unknown) => rows.filter(wanted).length
  const isInTime = ({ result_at, closed_at, close_due_at }: CaseRow) =>
    (result_at ?? closed_at!) <= close_due_at!
  return {
    opened: rows.length,
    inTime: how(({ first_replied_at: at, first_reply_due_at: due }) => at && at <= due),
    closed: how(({ closed_at }) => closed_at),
    solved: how((row) => (row.closure === 'confirmed' || row.closure === 'documentedOffer') && isInTime(row)),
    unconfirmed: how(({ closure }) => closure === 'notConfirmed'),
    reopened: how(({ reopened_count }) => reopened_count > 0),
    rated: how(({ satisfaction }) => satisfaction !== null),
    repeats: how(({ repeat_of }) => repeat_of),
    contacts: rows.reduce((sum, { closed_at, contact_count }) => sum + (closed_at ? contact_count : 0), 0),
  }
}
