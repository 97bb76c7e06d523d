import { beforeAll, describe, expect, it } from 'vitest'
import { recordConsent } from './actions/record-consent.ts'
import { buildOwner, buildPerson } from './testing/index.ts'
import { useCustomers } from './testing/use-customers.ts'
import { mergePersons } from './actions/merge-persons.ts'

interface Reply {
  code: string
  message: string
  fields: { path: string }[]
  id: string
  fact: Record<string, string>
  items: { id: string; fact: Record<string, string> }[]
  householdFacts: { fact: Record<string, string> }[]
}

describe('cars, emergency contacts and special care', () => {
  const house = useCustomers()
  let personId = ''
  const path = () => `/persons/${personId}/household-facts`
  const add = (fact: object) => house.send<Reply>(house.staff(house.near), 'POST', path(), { fact })
  const consent = (kind: 'privacyNotice' | 'sensitiveData') =>
    house.system((work) =>
      recordConsent(work, personId, { kind, decision: 'given', channel: 'paper', textVersion: 1 }),
    )

  beforeAll(() =>
    house.system(async (work) => {
      const { projectId, homeIds } = house.near
      personId = (await buildOwner(work, { projectId, homeId: homeIds[0]! })).personId
    }),
  )

  it('are kept only with the consent that each asks for [5.6]', async () => {
    const car = { kind: 'car', plate: ' 粤b·12345 ', model: '白色轿车' }
    expect(await add(car)).toMatchObject({ status: 409, body: { code: 'customers.consent_needed' } })
    await consent('privacyNotice')
    expect(await add(car)).toMatchObject({ status: 201, body: { fact: { plate: '粤B***45' } } })
    const care = { kind: 'specialCare', care: 'elder', words: '独居，心脏病，需协助用药' }
    const refused = await add(care)
    expect(refused.body).toMatchObject({ code: 'customers.consent_needed' })
    expect(refused.body.message).toContain('处理敏感个人信息')
    await consent('sensitiveData')
    expect(await add(care)).toMatchObject({ status: 201, body: { fact: { care: 'elder', words: '***' } } })
  })

  it('are refused when they cannot be right', async () => {
    const car = await add({ kind: 'car', plate: '12345', model: null })
    expect(car).toMatchObject({ status: 422, body: { fields: [{ path: 'body.fact.plate' }] } })
    const contact = { kind: 'emergencyContact', name: '沈母', relation: '母亲', phone: '12' }
    expect(await add(contact)).toMatchObject({ status: 422, body: { fields: [{ path: 'body.fact.phone' }] } })
    expect((await add({ kind: 'pet', name: '豆豆' })).status).toBe(422)
  })

  it('stand masked on the file and on the own data page, in clear only for a stated reason that stays in the log', async () => {
    await add({ kind: 'emergencyContact', name: '沈母', relation: '母亲', phone: '138 0013 8000' })
    const { body } = await house.send<Reply>(house.staff(house.near), 'GET', `/persons/${personId}`)
    expect(body.householdFacts.map(({ fact }) => fact)).toMatchObject([
      { kind: 'car', plate: '粤B***45' },
      { kind: 'emergencyContact', name: '沈母', phone: '138****8000' },
      { kind: 'specialCare', words: '***' },
    ])
    const own = await house.send<Reply>(await house.resident(personId), 'GET', '/me')
    expect(own.body.householdFacts).toHaveLength(3)
    const { items } = (await house.send<Reply>(house.staff(house.near), 'GET', path())).body
    const care = items.find(({ fact }) => fact.kind === 'specialCare')!
    const disclose = (reason: string) =>
      house.send<Reply>(house.staff(house.near), 'POST', `${path()}/${care.id}/disclosures`, { reason })
    expect((await disclose('看')).body.code).toBe('customers.reason_needed')
    expect((await disclose('上门急救协助')).body.fact).toMatchObject({ words: '独居，心脏病，需协助用药' })
    const { rows } = await house.owner.query<{ changes: object }>(
      `SELECT changes FROM platform.audit_log WHERE change = 'disclosed' ORDER BY id DESC LIMIT 1`,
    )
    expect(rows[0]!.changes).toMatchObject({ fields: ['specialCare'], reason: '上门急救协助' })
  })

  it('lie sealed, and no log repeats them', async () => {
    const { rows } = await house.owner.query<{ kept: string }>(
      `SELECT coalesce(string_agg(f::text, ''), '') || (SELECT coalesce(string_agg(l.changes::text, ''), '') FROM platform.audit_log l
         WHERE l.subject = 'customers.household_fact') AS kept FROM customers.household_fact f`,
    )
    expect(rows[0]!.kept).not.toMatch(/12345|13800138000|心脏/)
  })

  it('follow the surviving file, are out of reach elsewhere, and are gone when they are removed', async () => {
    const other = await house.system((work) => buildPerson(work, { projectId: house.near.projectId }))
    await house.system((work) =>
      mergePersons(work, { survivorId: other, absorbedId: personId, take: [], reason: '同一个人' }),
    )
    const ofOther = `/persons/${other}/household-facts`
    const { items } = (await house.send<Reply>(house.staff(house.near), 'GET', ofOther)).body
    expect(items).toHaveLength(3)
    expect((await house.send(house.staff(house.far), 'GET', ofOther)).status).toBe(404)
    const one = `${ofOther}/${items[0]!.id}`
    expect((await house.send(house.staff(house.far), 'DELETE', one)).status).toBe(404)
    const left = await house.send<Reply>(house.staff(house.near), 'DELETE', one)
    expect(left.body.items).toHaveLength(2)
    expect((await house.send(house.staff(house.near), 'DELETE', one)).status).toBe(404)
  })
})
