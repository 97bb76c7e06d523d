import { beforeAll, describe, expect, it } from 'vitest'
import { Type } from '#platform/contract/index.ts'
import { defineEvent } from '#platform/events/index.ts'
import { endHolding, takeHolding } from './index.ts'
import { type BuiltOwner, buildOwner, buildPerson } from './testing/index.ts'
import { useCustomers } from './testing/use-customers.ts'

const lampMended = defineEvent(
  'testing.lamp_mended.v1',
  { zh: '修好了{what}', en: 'Mended {what}' },
  Type.Object({ what: Type.String() }),
)
const homeDelivered = defineEvent(
  'testing.home_handed_over.v1',
  { zh: '交付房屋', en: 'Home delivered' },
  Type.Object({ personIds: Type.Array(Type.String()) }),
)

interface Reply {
  items: {
    id: string
    at: string
    kind: string
    name: string
    text: { zh: string; en: string }
    by: string
  }[]
  next: string | null
}

describe('a customer’s timeline', () => {
  const house = useCustomers()
  let owner: BuiltOwner
  let wife: string
  const read = (personId: string, query = '', project = house.near) =>
    house.send<Reply>(house.staff(project), 'GET', `/persons/${personId}/timeline${query}`)
  const said = async (personId: string) => (await read(personId)).body.items.map(({ text }) => text.zh)

  beforeAll(async () => {
    const {
      projectId,
      homeIds: [home],
    } = house.near
    await house.system(async (work) => {
      owner = await buildOwner(work, { projectId, homeId: home!, fromOn: '2026-01-01' })
      wife = await buildPerson(work, { projectId, name: '苏念' })
      await takeHolding(work, { personId: wife, homeId: home!, kind: 'family', fromOn: '2026-01-01' })
    })
    house.clock.set('2026-11-20T10:00:00+08:00')
    await house.system(async (work) => {
      work.emit(
        lampMended,
        { what: '客厅灯' },
        { subject: ['lamp', work.newId()], projectId, personId: owner.personId, homeId: home },
      )
      work.emit(
        homeDelivered,
        { personIds: [owner.personId, wife] },
        { subject: ['home', home!], projectId, personId: owner.personId, homeId: home },
      )
    })
    house.clock.set('2026-11-20T11:00:00+08:00')
    const call = { way: 'phone', direction: 'outgoing', content: '回访：灯已亮', at: '2026-11-20T02:30:00Z' }
    await house.send(house.staff(house.near), 'POST', `/persons/${owner.personId}/communications`, call)
    await house.system(async (work) => {
      work.emit(lampMended, { what: '楼道灯' }, { subject: ['lamp', work.newId()], projectId, homeId: home })
    })
  })

  it('holds the events of every module and the communications, the latest first, in both languages', async () => {
    expect(await said(owner.personId)).toEqual([
      '修好了楼道灯',
      '电话：回访：灯已亮',
      '交付房屋',
      '修好了客厅灯',
      '成为 砚湖湾 3栋1单元101 的业主',
      '建立客户档案',
    ])
    const { body } = await read(owner.personId)
    expect(body.items[1]).toMatchObject({
      kind: 'communication',
      by: '林夕',
      text: { en: 'Phone: 回访：灯已亮' },
    })
    expect(body.items[4]).toMatchObject({ kind: 'event', text: { en: 'Became owner of 砚湖湾 3栋1单元101' } })
  })

  it('holds what happened to the home for everybody who lives in it, but not what concerns another person alone', async () => {
    expect(await said(wife)).toEqual([
      '修好了楼道灯',
      '交付房屋',
      '成为 砚湖湾 3栋1单元101 的家庭成员',
      '建立客户档案',
    ])
  })

  it('of a home holds what happened there, whoever lived in it, for staff of its project alone', async () => {
    const path = `/homes/${house.near.homeIds[0]}/timeline`
    const { body } = await house.send<Reply>(house.staff(house.near), 'GET', path)
    const words = body.items.map(({ text }) => text.zh)
    expect(words).toEqual(expect.arrayContaining(['修好了楼道灯', '修好了客厅灯', '交付房屋']))
    expect(words).not.toContain('建立客户档案')
    const first = await house.send<Reply>(house.staff(house.near), 'GET', `${path}?limit=1`)
    const rest = await house.send<Reply>(house.staff(house.near), 'GET', `${path}?after=${first.body.next}`)
    expect([...first.body.items, ...rest.body.items].map(({ id }) => id)).toEqual(
      body.items.map(({ id }) => id),
    )
    expect((await house.send(house.staff(house.far), 'GET', path)).status).toBe(404)
    expect((await house.send(await house.resident(owner.personId), 'GET', path)).status).toBe(403)
  })

  it('comes page by page without a gap or a repetition', async () => {
    const seen: string[] = []
    let after: string | null = ''
    while (after !== null) {
      const { body }: { body: Reply } = await read(owner.personId, `?limit=2${after && `&after=${after}`}`)
      seen.push(...body.items.map(({ id }) => id))
      after = body.next
    }
    expect(seen).toEqual((await read(owner.personId)).body.items.map(({ id }) => id))
    expect(new Set(seen).size).toBe(6)
  })

  it('no longer holds what happens to the home after it was sold', async () => {
    const {
      projectId,
      homeIds: [, home],
    } = house.near
    const seller = await house.system(async (work) => {
      const built = await buildOwner(work, { projectId, homeId: home!, fromOn: '2026-01-01', name: '袁慕白' })
      await endHolding(work, built.holdingId, { untilOn: '2026-11-10', reason: 'resale' })
      work.emit(lampMended, { what: '门灯' }, { subject: ['lamp', work.newId()], projectId, homeId: home })
      return built.personId
    })
    expect(await said(seller)).not.toContain('修好了门灯')
  })

  it('is not there for staff of another city', async () => {
    expect((await read(owner.personId, '', house.far)).status).toBe(404)
  })
})
