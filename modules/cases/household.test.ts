import { endHolding, type HoldingKind, residentScope, takeHolding } from '#modules/customers/index.ts'
import { buildPerson } from '#modules/customers/testing/index.ts'
import { buildResidentActor } from '#platform/testing/index.ts'
import type { ResidentActor } from '#platform/work/index.ts'
import { describe, expect, it } from 'vitest'
import { useResidents } from './testing/index.ts'

type Body = Record<string, any>

describe('who lives in or lets a home', () => {
  const { house, desk, post, get, report, withResult } = useResidents()

  /** Whoever holds the home in that way, with the scope that signing in would give. */
  const holder = async (name: string, kind: HoldingKind) => {
    const personId = await house.database.asSystem('a test', async (work) => {
      const id = await buildPerson(work, { projectId: desk.projectId, name })
      await takeHolding(work, { personId: id, homeId: desk.homeId, kind, fromOn: '2026-05-01' })
      return id
    })
    return present(personId, name)
  }
  const present = (id: string, name: string): Promise<ResidentActor> =>
    house.database.asSystem('a test', async (work) => {
      const { homes, households } = (await residentScope(work, id))!
      return buildResidentActor(['cases.report'], { id, name, homes, households })
    })
  const listed = async (actor: ResidentActor) =>
    (await get(actor, '/my-cases?limit=200')).body.items as Body[]
  const sees = async (actor: ResidentActor, id: string) =>
    (await listed(actor)).some((item) => item.id === id) &&
    (await get(actor, `/my-cases/${id}`)).status === 200

  it('[S2-07] sees what the household told, who told it, and of a tenant only what is broken in the home', async () => {
    const coOwner = await holder('许若水', 'coOwner')
    const authorised = await holder('贺之洲', 'authorised')
    const { id: ofOwner } = await report(desk.owner)
    const { id: private_ } = await report(desk.tenant, { body: '楼上半夜唱歌，物业态度也不好。' })
    const { id: fault } = await report(desk.tenant, { kind: 'faultReport', body: '厨房水管漏水，柜子泡了。' })

    for (const member of [desk.owner, desk.wife, coOwner, authorised])
      expect(await sees(member, ofOwner), member.name).toBe(true)
    expect((await listed(coOwner)).find(({ id }) => id === ofOwner)).toMatchObject({
      reportedByMe: false,
      reporterName: '沈佳禾',
      ofTenant: false,
    })
    for (const stranger of [desk.tenant, desk.neighbour])
      expect(await sees(stranger, ofOwner), stranger.name).toBe(false)

    for (const landlord of [desk.owner, coOwner])
      expect(await sees(landlord, fault), landlord.name).toBe(true)
    for (const other of [desk.wife, authorised, desk.neighbour])
      expect(await sees(other, fault), other.name).toBe(false)
    for (const other of [desk.owner, coOwner, desk.wife, authorised, desk.neighbour])
      expect(await sees(other, private_), other.name).toBe(false)
    expect(await sees(desk.tenant, fault)).toBe(true)
    expect(await sees(desk.tenant, private_)).toBe(true)
  })

  it('lets a landlord read what is done about a fault, but neither the conversation nor a word in it', async () => {
    const id = await withResult(desk.tenant)
    const { id: fault } = await report(desk.tenant, { kind: 'faultReport', body: '浴室漏水，白天家里没人。' })
    await post(desk.agent, `/cases/${fault}/replies`, { body: '程先生您好，门锁密码请发给我。' })
    await post(desk.agent, `/cases/${fault}/progress`, { body: '角阀已更换，周五复查。' })
    const { body } = await get(desk.owner, `/my-cases/${fault}`)
    expect(body).toMatchObject({ ofTenant: true, canRate: false, canReopen: false, canAnswerPlan: false })
    expect(body.entries.map(({ kind }: Body) => kind)).toEqual(['progress'])
    expect(JSON.stringify(body)).not.toContain('密码')
    const look = (actor: ResidentActor, sql: string) =>
      house.database.withWork({ actor }, (work) => work.sql<Body>(sql))
    expect(await look(desk.owner, `SELECT kind FROM cases.entry WHERE case_id = '${fault}'`)).toEqual([
      { kind: 'progress' },
    ])
    expect(await look(desk.owner, `SELECT 1 FROM cases.case_file WHERE id = '${id}'`)).toEqual([])
    expect(
      await look(desk.owner, `UPDATE cases.case_file SET title = '改' WHERE id = '${fault}' RETURNING id`),
    ).toEqual([])
    for (const [path, given] of [
      ['messages', { body: '我是房东' }],
      ['rating', { satisfaction: 5, solved: true }],
      ['reopening', { body: '还在漏' }],
      ['plan-answer', { agreed: true }],
    ] as const)
      expect((await post(desk.owner, `/my-cases/${fault}/${path}`, given)).status, path).toBe(404)
  })

  it('leaves a tenant her own cases when the lease has ended, and nothing of the home', async () => {
    const { id: fault } = await report(desk.tenant, { kind: 'faultReport', body: '阳台门关不上。' })
    const flatmate = await house.database.asSystem('a test', async (work) => {
      const personId = await buildPerson(work, { projectId: desk.projectId, name: '谭小雅' })
      await takeHolding(work, {
        personId,
        homeId: desk.homeId,
        kind: 'family',
        household: 'tenant',
        fromOn: '2026-06-01',
      })
      return personId
    })
    expect(await sees(await present(flatmate, '谭小雅'), fault)).toBe(true)
    await house.database.asSystem('a test', async (work) => {
      const [lease] = await work.sql<{ id: string }>(
        `SELECT id FROM customers.holding WHERE person_id = $1 AND kind = 'tenant'`,
        [desk.tenant.id],
      )
      await endHolding(work, lease!.id, { untilOn: '2026-11-20', reason: 'leaseEnded' })
    })
    expect(await sees(await present(desk.tenant.id, '程思远'), fault)).toBe(true)
    expect(await sees(await present(flatmate, '谭小雅'), fault)).toBe(false)
    expect(await sees(desk.owner, fault)).toBe(true)
  })
})
