import { describe, expect, it } from 'vitest'
import type { PromiseRow } from './tables.ts'
import { useComplaints } from './testing/index.ts'

type Body = Record<string, any>

describe('cases that belong together', () => {
  const { house, desk, report, see, act, versionOf, answered } = useComplaints()
  const get = (actor: Parameters<typeof house.send>[0], path: string) => house.send<Body>(actor, 'GET', path)
  const promises = async (id: string) =>
    (
      await house.owner.query<PromiseRow>(
        'SELECT * FROM cases.promise WHERE case_id = $1 ORDER BY target, started_at',
        [id],
      )
    ).rows
  const merge = async (id: string, intoId: string) =>
    act(desk.agent, `/cases/${id}/merge`, { version: await versionOf(id), intoId, reason: '同一处渗水' })
  const words = encodeURIComponent('飘窗下面又有水渍')

  it('shows whoever takes in or reports the same matter that it is there already, and opens it anew as a repeat that presses more', async () => {
    const first = await report()
    const asked = await get(desk.agent, `/same-matter-cases?words=${words}&homeId=${desk.homeId}`)
    expect(asked.body.items[0]).toMatchObject({
      id: first.id,
      isOpen: true,
      shared: expect.arrayContaining(['水渍']),
    })
    // The household sees its own, the tenant in the same home and the neighbour do not.
    const own = async (who: typeof desk.owner) =>
      (await get(who, `/my-same-matter?words=${words}`)).body.items.length
    expect([
      await own(desk.owner),
      await own(desk.wife),
      await own(desk.tenant),
      await own(desk.neighbour),
    ]).toEqual([1, 1, 0, 0])
    expect(
      (await get(desk.stranger, `/same-matter-cases?words=${words}&homeId=${desk.homeId}`)).body.items,
    ).toEqual([])

    const again = await act(desk.wife, '/my-cases', {
      kind: 'complaint',
      body: '飘窗下面又有水渍',
      repeatOf: first.id,
    })
    expect(again.status).toBe(201)
    expect(await see(again.body.id)).toMatchObject({ repeatOf: first.id, urgency: 'HIGH' })
    expect((await get(desk.agent, `/cases/${first.id}/links`)).body.repeats).toMatchObject([
      { id: again.body.id },
    ])
    const repeats = await get(desk.agent, '/cases?bond=repeat')
    expect(repeats.body.items.map(({ id }: Body) => id)).toContain(again.body.id)
    const figures = await get(
      desk.executive,
      '/case-figures?from=2026-11-01T00:00:00Z&until=2026-12-01T00:00:00Z',
    )
    expect(figures.body.total.repeats).toBeGreaterThan(0)

    const foreign = await act(desk.neighbour, '/my-cases', {
      kind: 'complaint',
      body: '飘窗渗水',
      repeatOf: first.id,
    })
    expect(foreign).toMatchObject({ status: 422, body: { details: { count: 1 } } })
    // The agent writes on in the open one instead.
    const added = await act(desk.agent, `/cases/${first.id}/customer-words`, { body: '客户说水渍扩大了' })
    expect(added.status).toBe(201)
    expect((await see(first.id)).entries.at(-1)).toMatchObject({ kind: 'message', authorKind: 'customer' })
    expect((await act(desk.stranger, `/cases/${first.id}/customer-words`, { body: '看看' })).status).toBe(404)
  })

  it('finds nothing any more once the former case ended longer ago than the term', async () => {
    const { id } = await report({ body: '阳台地漏反水，臭味很大' })
    await act(desk.agent, `/cases/${id}/replies`, { body: '您好，已安排。' })
    await act(desk.agent, `/cases/${id}/result`, { version: await versionOf(id), body: '已疏通' })
    await act(desk.owner, `/my-cases/${id}/rating`, { satisfaction: 5, solved: true })
    const found = async () =>
      (
        await get(
          desk.agent,
          `/same-matter-cases?words=${encodeURIComponent('地漏反水')}&homeId=${desk.homeId}`,
        )
      ).body.items
    expect(await found()).toMatchObject([{ id, isOpen: false }])
    house.clock.advance(91 * 86_400_000)
    expect(await found()).toEqual([])
    const again = await act(desk.owner, '/my-cases', { kind: 'complaint', body: '地漏反水', repeatOf: id })
    expect(again.status).toBe(422)
  })

  it('lets a case go on in another of the same customer, owes the stricter term once, and takes them apart again', async () => {
    const kept = await answered()
    house.clock.advance(3 * 3_600_000)
    const { id: gone } = await report({ body: '飘窗这边墙纸也起泡了', safety: true })
    const [keptBefore, goneBefore] = [await promises(kept), await promises(gone)]
    expect(await merge(gone, kept)).toMatchObject({
      status: 200,
      body: { id: kept, urgency: 'CRITICAL', safety: true },
    })

    expect(await see(gone)).toMatchObject({ state: 'closed', closure: 'merged', promises: [] })
    const carried = (await promises(gone)).filter(({ carried_to }) => carried_to)
    expect(carried.map(({ target }) => target)).toEqual(goneBefore.map(({ target }) => target))
    const reply = (await promises(kept)).find(({ target, met_at }) => target === 'firstReply' && !met_at)!
    expect(reply.due_at).toEqual(goneBefore.find(({ target }) => target === 'firstReply')!.due_at)
    expect(await see(kept)).toMatchObject({
      waitingSince: expect.any(String),
      answerDueAt: reply.due_at!.toISOString(),
    })
    const { body: links } = await get(desk.agent, `/cases/${kept}/links`)
    expect(links.merged).toMatchObject([{ id: gone, mergedByName: '林夕' }])
    expect(links.entries[0]).toMatchObject({ body: '飘窗这边墙纸也起泡了', kind: 'message' })
    // The customer reads one conversation, wherever she looks, and writes on in the one that goes on.
    const mine = (await get(desk.owner, `/my-cases/${kept}`)).body
    expect(mine.entries.map(({ body }: Body) => body)).toContain('飘窗这边墙纸也起泡了')
    expect(mine.body).toContain('水渍')
    expect((await get(desk.owner, `/my-cases/${gone}`)).body).toMatchObject({
      goesOnIn: { id: kept },
      canReopen: false,
    })
    const refused = await act(desk.owner, `/my-cases/${gone}/reopening`, { body: '还没好' })
    expect(refused).toMatchObject({ status: 409, body: { code: 'cases.goes_on_elsewhere' } })

    const apart = await house.send<Body>(desk.agent, 'DELETE', `/cases/${gone}/merge`, {
      reason: '其实是两处',
    })
    expect(apart).toMatchObject({ status: 200, body: { id: gone, state: 'acknowledged', closedAt: null } })
    const outcome = ({ target, due_at, met_at, missed_at }: PromiseRow) => ({
      target,
      due_at,
      met_at,
      missed_at,
    })
    const open = (rows: PromiseRow[]) => rows.filter(({ carried_to }) => !carried_to).map(outcome)
    expect(open(await promises(kept))).toEqual(keptBefore.map(outcome))
    expect(open(await promises(gone))).toEqual(goneBefore.map(outcome))
    expect(await see(kept)).toMatchObject({
      urgency: 'NORMAL',
      safety: false,
      waitingSince: null,
      contactCount: 1,
    })

    await merge(gone, kept)
    await act(desk.owner, `/my-cases/${gone}/messages`, { body: '什么时候来看' })
    expect((await see(kept)).entries.at(-1)).toMatchObject({ kind: 'message', body: '什么时候来看' })
    const late = await house.send<Body>(desk.agent, 'DELETE', `/cases/${gone}/merge`, { reason: '分开' })
    expect(late).toMatchObject({ status: 409, body: { code: 'cases.merge_used' } })
    await act(desk.agent, `/cases/${kept}/replies`, { body: '今天下午一起看。' })
    const settled = (await promises(kept)).filter((row) => row.target === 'firstReply' && !row.carried_to)
    expect(settled.every(({ met_at }) => met_at)).toBe(true)
    const figures = await get(
      desk.executive,
      '/case-figures?from=2026-11-01T00:00:00Z&until=2026-12-01T00:00:00Z',
    )
    expect(figures.body.total).toMatchObject({ merged: 1 })
  })

  it('does not mix customers, hides nothing public, and waits for departments', async () => {
    const kept = await answered()
    const other = await act(desk.neighbour, '/my-cases', { kind: 'complaint', body: '飘窗渗水' })
    expect(await merge(other.body.id, kept)).toMatchObject({
      status: 409,
      body: { code: 'cases.different_customers' },
    })
    const { id: tenants } = (await act(desk.tenant, '/my-cases', { kind: 'complaint', body: '飘窗渗水' }))
      .body
    expect((await merge(tenants, kept)).status).toBe(409)
    const { id: shown } = await report()
    await house.owner.query("UPDATE cases.case_file SET channel = 'board' WHERE id = $1", [shown])
    expect(await merge(shown, kept)).toMatchObject({
      status: 409,
      body: { code: 'cases.public_into_hidden' },
    })
    expect((await merge(kept, shown)).status).toBe(200)
    const { id: busy } = await report()
    await act(desk.agent, `/cases/${busy}/tasks`, { departmentId: desk.engineering, reason: '请核实' })
    expect(await merge(busy, shown)).toMatchObject({ status: 409, body: { details: { missing: ['tasks'] } } })
    const far = await act(desk.stranger, `/cases/${busy}/merge`, {
      version: 1,
      intoId: shown,
      reason: '看看',
    })
    expect(far.status).toBe(404)
  })

  it('makes a part of a case a case of its own, with a clock of its own and nothing taken away', async () => {
    const { id } = await report()
    await act(desk.owner, `/my-cases/${id}/messages`, { body: '另外楼道的灯也坏了' })
    const said = (await see(id)).entries.find(({ body }: Body) => body.includes('楼道'))
    house.clock.advance(3_600_000)
    const split = async (entryIds: string[]) =>
      act(desk.agent, `/cases/${id}/split`, {
        version: await versionOf(id),
        entryIds,
        title: '楼道灯坏',
        kind: 'faultReport',
      })
    const made = await split([said.id])
    expect(made).toMatchObject({
      status: 201,
      body: { title: '楼道灯坏', kind: 'faultReport', reporterName: '沈佳禾' },
    })
    const part = await see(made.body.id)
    expect(part).toMatchObject({ body: '另外楼道的灯也坏了', openedAt: '2026-11-20T02:00:00.000Z' })
    expect((await get(desk.agent, `/cases/${id}/links`)).body.splitOff).toMatchObject([{ id: part.id }])
    expect((await get(desk.agent, `/cases/${part.id}/links`)).body.splitFrom).toMatchObject({ id })
    expect((await see(id)).entries.map(({ body }: Body) => body)).toContain('另外楼道的灯也坏了')
    expect((await split([desk.homeId])).status).toBe(404)
  })

  it('takes what counts as a repeat from data that the group keeps', async () => {
    const { body: rule } = await get(desk.executive, '/case-together-rule')
    expect(rule).toMatchObject({ repeatDays: 90, repeatRaises: 1, groupCustomers: 3, groupDays: 14 })
    const { id: _, changedBy: __, ...kept } = rule
    expect((await house.send(desk.agent, 'PUT', '/case-together-rule', kept)).status).toBe(403)
    const changed = await house.send<Body>(desk.executive, 'PUT', '/case-together-rule', {
      ...kept,
      repeatDays: 30,
    })
    expect(changed.body).toMatchObject({ repeatDays: 30, version: rule.version + 1 })
  })
})
