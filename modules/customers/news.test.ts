import { beforeAll, describe, expect, it } from 'vitest'
import { buildStaffActor } from '#platform/testing/index.ts'
import { buildOwner } from './testing/index.ts'
import { useCustomers } from './testing/use-customers.ts'

const words = '松雪府二期样板房本周六开放。'

/** @serves 6.8-15 */
describe('news of a project', () => {
  const house = useCustomers()
  let personId = ''
  const adviser = () => buildStaffActor(['customers.read', 'customers.advertise'], [house.near.nodeId])
  const tell = (said = words, actor = adviser()) =>
    house.send<{ code: string; messageId: string | null }>(actor, 'POST', `/persons/${personId}/news`, {
      words: said,
    })
  const decide = async (body: object) =>
    house.send(await house.resident(personId), 'PUT', '/me/consents/marketing', body)

  beforeAll(() =>
    house.system(async (work) => {
      const { projectId, homeIds } = house.near
      personId = (await buildOwner(work, { projectId, homeId: homeIds[0]!, phone: '13877775555' })).personId
    }),
  )

  it('goes to nobody who was never asked, and to those who agree once [6.8-15]', async () => {
    expect(await tell()).toMatchObject({ status: 409, body: { code: 'customers.consent_needed' } })
    await decide({ given: true, textVersion: 1 })
    const told = await tell()
    expect(told).toMatchObject({ status: 201, body: { messageId: expect.any(String) } })
    expect((await tell(` ${words} `)).body).toEqual({ messageId: null })
    const { rows } = await house.owner.query(
      `SELECT template_key, purpose, state FROM platform.message WHERE person_id = $1`,
      [personId],
    )
    expect(rows).toEqual([{ template_key: 'projectNews', purpose: 'marketing', state: 'queued' }])
    const events = await house.owner.query(
      `SELECT payload ->> 'words' AS words FROM platform.event WHERE name = 'customers.news_sent.v1' AND person_id = $1`,
      [personId],
    )
    expect(events.rows).toEqual([{ words }])
  })

  it('stops with the withdrawal, which the file shows with time and version; the home and the household stay', async () => {
    await decide({ given: false })
    expect(await tell('新的优惠')).toMatchObject({ status: 409, body: { code: 'customers.consent_needed' } })
    const { body } = await house.send<{
      states: { kind: string; state: string; textVersion: number; at: string }[]
    }>(adviser(), 'GET', `/persons/${personId}/consents`)
    expect(body.states.find(({ kind }) => kind === 'marketing')).toMatchObject({
      state: 'withdrawn',
      textVersion: 1,
      at: expect.stringMatching(/^\d{4}-/),
    })
    const mine = await house.send<{ homes: unknown[]; members: unknown[] }>(
      await house.resident(personId),
      'GET',
      '/me',
    )
    expect(mine.body.homes).toHaveLength(1)
  })

  it('is for those who sell, within their branch', async () => {
    expect((await tell(words, house.staff(house.near))).status).toBe(403)
    const elsewhere = buildStaffActor(['customers.read', 'customers.advertise'], [house.far.nodeId])
    expect((await tell(words, elsewhere)).status).toBe(404)
  })
})
