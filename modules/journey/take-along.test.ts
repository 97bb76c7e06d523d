import { useTestServer } from '#platform/testing/index.ts'
import { deliveryModule } from '#modules/delivery/module.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { isTimeOfCall } from './call-attempts.ts'
import { journeyModule } from './module.ts'
import { deliverHomes, type DeliveredHomes } from './testing/index.ts'

interface Taken {
  items: {
    action: { id: string; key: string; version: number }
    needs: unknown[]
    evidence: { kind: string }[]
    attempts: { result: string; at: string }[]
  }[]
}

describe('what is taken along where there is no line', () => {
  const house = useTestServer([deliveryModule, journeyModule], '2026-06-12T10:00:00+08:00')
  let all: DeliveredHomes
  beforeAll(async () => {
    all = await deliverHomes(house)
  })
  const taken = async () => (await house.send<Taken>(all.engineer, 'GET', '/today/to-take-along')).body.items

  it('is my own next actions, each with what has to be kept of it, and nobody else’s', async () => {
    const mine = await taken()
    expect(mine.length).toBeGreaterThan(0)
    const today = await house.send<{ items: { action: { id: string } }[] }>(all.engineer, 'GET', '/today')
    expect(mine.map(({ action }) => action.id).toSorted()).toEqual(
      today.body.items.map(({ action }) => action.id).toSorted(),
    )
    const { id } = await all.actionOf('4.2')
    expect(mine.find(({ action }) => action.id === id)!.needs).toContainEqual({ anyOf: ['photo'], least: 1 })
  })

  it('knows which evidence is there already', async () => {
    const { id } = await all.actionOf('4.2')
    await all.post(all.engineer, id, 'evidence', { evidence: [{ kind: 'note', text: '已到现场' }] })
    const action = (await taken()).find((one) => one.action.id === id)!
    expect(action.evidence).toEqual([{ kind: 'note', replacedById: null }])
  })

  it('records a call at the hour at which it was, when it is told later; not one of last week or of tomorrow', async () => {
    const { id } = await all.actionOf('4.2')
    const tell = (at: string) => all.post(all.engineer, id, 'attempts', { result: 'noAnswer', at })
    expect((await tell('2026-06-12T08:30:00+08:00')).status).toBe(201)
    const action = (await taken()).find((one) => one.action.id === id)!
    expect(action.attempts).toEqual([{ result: 'noAnswer', at: '2026-06-12T00:30:00.000Z' }])
    for (const at of ['2026-06-08T08:30:00+08:00', '2026-06-13T08:30:00+08:00'])
      expect(await tell(at)).toMatchObject({ status: 422, body: { code: 'journey.wrong_time_of_call' } })
  })

  it('takes the clock of a telephone that runs a minute ahead for true', () => {
    const now = new Date('2026-06-12T10:00:00Z')
    expect(isTimeOfCall(new Date('2026-06-12T10:01:00Z'), now)).toBe(true)
    expect(isTimeOfCall(new Date('2026-06-12T10:03:00Z'), now)).toBe(false)
    expect(isTimeOfCall(new Date('2026-06-09T10:00:00Z'), now)).toBe(true)
    expect(isTimeOfCall(new Date('2026-06-09T09:59:59Z'), now)).toBe(false)
  })
})
