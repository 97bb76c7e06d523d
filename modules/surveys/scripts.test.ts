import { useTestServer } from '#platform/testing/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { surveysModule } from './module.ts'
import { buildCallCentre, type CallCentre } from './testing/build-call-centre.ts'

type Body = Record<string, any>

/** @serves S0-20, S0-21, S0-22 */
describe('scripts of call-backs', () => {
  const house = useTestServer([surveysModule])
  let centre: CallCentre
  let draft: Body
  beforeAll(async () => {
    centre = await buildCallCentre(house.database)
  })
  const send = (actor: CallCentre['agent'], method: 'GET' | 'POST' | 'PUT', path: string, body?: Body) =>
    house.send<Body>(actor, method, `/callback-scripts${path}`, body)

  it('begin with the wording of the standard, published', async () => {
    const { body } = await send(centre.agent, 'GET', '?state=published&sort=number')
    expect(body.items.map(({ kind, questions }: Body) => [kind, questions]).toSorted()).toEqual([
      ['deliveryCallback', 5],
      ['emptyHomeCall', 3],
      ['residenceCallback', 3],
    ])
  })

  it('are written for the whole group, one draft of a kind at a time', async () => {
    const local = await send(centre.agent, 'POST', '', { kind: 'residenceCallback' })
    expect(local.body.code).toBe('surveys.group_only')
    const begun = await send(centre.writer, 'POST', '', { kind: 'residenceCallback' })
    draft = begun.body
    expect(draft).toMatchObject({ number: 2, state: 'draft', writtenBy: '季云舒' })
    expect(draft.questions).toHaveLength(3)
    const twice = await send(centre.writer, 'POST', '', { kind: 'residenceCallback' })
    expect(twice.body.code).toBe('surveys.draft_open')
  })

  it('are published by somebody else than the writer, whole, and take the place of the older version', async () => {
    const { id, greeting, closing, questions } = draft
    const edit = (more: Body, version: number) =>
      send(centre.writer, 'PUT', `/${id}`, { version, greeting, closing, questions, ...more })
    const publish = (actor: CallCentre['agent'], version: number) =>
      send(actor, 'POST', `/${id}/publication`, { version })
    const half = await edit({ closing: { zh: '谢谢', en: '' } }, draft.version)
    expect((await publish(centre.publisher, half.body.version)).body.code).toBe('surveys.incomplete')
    expect((await edit({}, draft.version)).body.code).toBe('platform.stale')
    const whole = await edit({ closing: { zh: '谢谢您', en: 'Thank you' } }, half.body.version)
    const { version } = whole.body
    expect((await publish(centre.writer, version)).body.code).toBe('surveys.own_script')
    expect((await publish(centre.publisher, version)).body).toMatchObject({
      state: 'published',
      publishedBy: '骆怀瑾',
    })
    expect((await publish(centre.publisher, version + 1)).body.code).toBe('surveys.not_draft')
    const { rows } = await house.owner.query(
      `SELECT payload FROM platform.event WHERE name = 'surveys.script_published.v1'`,
    )
    expect(rows).toMatchObject([{ payload: { kind: 'residenceCallback', number: 2 } }])
    const { body } = await send(centre.agent, 'GET', '?kind=residenceCallback&state=published&state=replaced')
    expect(body.items.map(({ number, state }: Body) => `${number} ${state}`)).toEqual([
      '2 published',
      '1 replaced',
    ])
  })
})
