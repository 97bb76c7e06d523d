import { beforeAll, describe, expect, it } from 'vitest'
import { buildStaffActor } from '#platform/testing/index.ts'
import { consentsHold, takeHolding } from './index.ts'
import { buildOwner, buildPerson } from './testing/index.ts'
import { useCustomers } from './testing/use-customers.ts'

interface State {
  kind: string
  state: string
  holds: boolean
  outdated: boolean
  separate: boolean
  text: { zh: string }
}
interface Reply {
  code: string
  consents: State[]
  states: State[]
  ledger: { decision: string; channel: string; recordedBy: string; textVersion: number }[]
  items: { kind: string; version: number }[]
  version: number
  person: { name: string; maskedPhone: string }
  homes: { home: { label: string } }[]
  members: { name: string; relation: string }[]
  preferences: { version: number; contactChannel: string }
}

describe('consents and the own data page', () => {
  const house = useCustomers()
  let personId = ''
  const me = async () => house.resident(personId)
  const decide = async (kind: string, body: object) =>
    house.send<Reply>(await me(), 'PUT', `/me/consents/${kind}`, body)
  const of = (states: State[], kind: string) => states.find((state) => state.kind === kind)!

  beforeAll(() =>
    house.system(async (work) => {
      const { projectId, homeIds } = house.near
      personId = (await buildOwner(work, { projectId, homeId: homeIds[0]!, phone: '13877776666' })).personId
      const wife = await buildPerson(work, { projectId, name: '陆一鸣' })
      await takeHolding(work, {
        personId: wife,
        homeId: homeIds[0]!,
        kind: 'family',
        relation: '配偶',
        fromOn: '2026-05-01',
      })
      await buildOwner(work, { projectId, homeId: homeIds[1]!, name: '邻居' })
    }),
  )

  it('shows a resident the own file masked, homes, household and every kind of consent', async () => {
    const { status, body } = await house.send<Reply>(await me(), 'GET', '/me')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      person: { name: '沈佳禾', maskedPhone: '138****6666' },
      homes: [{ home: { label: '砚湖湾 3栋1单元101' } }],
      members: [{ name: '陆一鸣', relation: '配偶' }],
      preferences: { version: 0 },
    })
    expect(body.consents).toHaveLength(11)
    expect(body.consents.filter(({ separate }) => separate)).toHaveLength(10)
    expect(of(body.consents, 'marketing')).toMatchObject({
      state: 'none',
      holds: false,
      text: { zh: expect.stringContaining('退订') },
    })
    expect((await house.send(house.staff(house.near), 'GET', '/me')).status).toBe(403)
  })

  it('lets the resident give and withdraw with one tap each, and keeps every line (PIPL 14–16) [S1-29]', async () => {
    const given = await decide('marketing', { given: true, textVersion: 1 })
    expect(of(given.body.consents, 'marketing')).toMatchObject({ state: 'given', holds: true })
    await decide('marketing', { given: true, textVersion: 1 })
    const taken = await decide('marketing', { given: false })
    expect(of(taken.body.consents, 'marketing')).toMatchObject({ state: 'withdrawn', holds: false })
    const seen = await house.send<Reply>(house.staff(house.near), 'GET', `/persons/${personId}/consents`)
    expect(seen.body.ledger.map(({ decision, channel }) => [decision, channel])).toEqual([
      ['withdrawn', 'portal'],
      ['given', 'portal'],
    ])
    const { rows } = await house.owner.query(
      `SELECT payload ->> 'decision' AS decision FROM platform.event WHERE name = 'customers.consent_changed.v1' ORDER BY recorded_at, id`,
    )
    expect(rows.map(({ decision }) => decision)).toEqual(['given', 'withdrawn'])
  })

  it('lets nobody alter the ledger', async () => {
    const scope = { actor: await me() }
    const alter = house.database.withWork(scope, (work) =>
      work.sql(`UPDATE customers.consent SET decision = 'given'`),
    )
    await expect(alter).rejects.toMatchObject({ code: 'platform.not_found' })
    const forge = house.database.withWork({ actor: await house.resident(personId) }, (work) =>
      work.sql(
        `INSERT INTO customers.consent SELECT uuidv7(), p.id, 'marketing', 1, 'given', 'portal', now(), NULL, 'x' FROM customers.person p WHERE p.name = '陆一鸣'`,
      ),
    )
    await expect(forge).rejects.toMatchObject({ code: 'platform.not_found' })
  })

  it('asks again when the wording changed, and refuses a consent to the old one', async () => {
    await decide('shareWithPropertyServicer', { given: true, textVersion: 1 })
    const officer = buildStaffActor(['customers.consents'])
    const fresh = await house.send<Reply>(officer, 'POST', '/consent-texts', {
      kind: 'shareWithPropertyServicer',
      zh: '新的告知',
      en: 'New wording',
    })
    expect(fresh).toMatchObject({ status: 201, body: { version: 2 } })
    const mine = await house.send<Reply>(await me(), 'GET', '/me')
    expect(of(mine.body.consents, 'shareWithPropertyServicer')).toMatchObject({
      state: 'given',
      holds: false,
      outdated: true,
      text: { zh: '新的告知' },
    })
    expect(await decide('shareWithPropertyServicer', { given: true, textVersion: 1 })).toMatchObject({
      status: 409,
      body: { code: 'customers.outdated_text' },
    })
    const held = () => house.system((work) => consentsHold(work, [personId], 'shareWithPropertyServicer'))
    expect(await held()).toEqual(new Set())
    await decide('shareWithPropertyServicer', { given: true, textVersion: 2 })
    expect(await held()).toEqual(new Set([personId]))
    const texts = await house.send<Reply>(undefined, 'GET', '/consent-texts')
    expect(texts.body.items.find(({ kind }) => kind === 'shareWithPropertyServicer')).toMatchObject({
      version: 2,
    })
  })

  it('lets staff record a consent given on paper, but not in another city', async () => {
    const paper = {
      kind: 'recognitionPhoto',
      decision: 'given',
      textVersion: 1,
      channel: 'paper',
      note: '入住登记表第 3 页',
    }
    const { status, body } = await house.send<Reply>(
      house.staff(house.near),
      'POST',
      `/persons/${personId}/consents`,
      paper,
    )
    expect(status).toBe(201)
    expect(body.ledger[0]).toMatchObject({
      decision: 'given',
      channel: 'paper',
      recordedBy: '林夕',
      textVersion: 1,
    })
    expect(
      (await house.send(house.staff(house.far), 'POST', `/persons/${personId}/consents`, paper)).status,
    ).toBe(404)
    expect((await house.send(house.staff(house.far), 'GET', `/persons/${personId}/consents`)).status).toBe(
      404,
    )
  })

  it('lets a resident say how to be reached', async () => {
    const wishes = {
      fitOutStyles: [],
      facilities: [],
      propertyServices: ['代收快递'],
      contactChannel: 'wechat',
      contactFrom: '19:00',
      contactUntil: '21:00',
    }
    const { status, body } = await house.send<Reply>(await me(), 'PATCH', '/me', { version: 0, ...wishes })
    expect(status).toBe(200)
    expect(body.preferences).toMatchObject({ version: 1, contactChannel: 'wechat' })
    const half = await house.send<Reply>(await me(), 'PATCH', '/me', {
      version: 1,
      ...wishes,
      contactUntil: null,
    })
    expect(half).toMatchObject({ status: 422, body: { code: 'platform.invalid_input' } })
  })
})
