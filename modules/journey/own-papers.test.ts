import { deliveryModule } from '#modules/delivery/module.ts'
import { homeChecked } from '#modules/warranty/events.ts'
import { storeFile } from '#platform/files/index.ts'
import { filesModule } from '#platform/files/module.ts'
import { buildPhoto } from '#platform/files/testing/build-photo.ts'
import { buildResidentActor, useTestServer } from '#platform/testing/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { journeyModule } from './module.ts'
import { deliverHomes, type DeliveredHomes } from './testing/index.ts'
import { openSalesOffice } from './testing/sales-office.ts'

interface Mine {
  homes: { done: { key: string; papers: { fileId: string; name: string }[] }[] }[]
}

/** @serves 4.8, 4.9, 4.14, 6.1, 6.2, 6.3 */
describe('what the owner may open of what was done', () => {
  const house = useTestServer([filesModule, deliveryModule, journeyModule], '2026-06-12T10:00:00+08:00')
  let all: DeliveredHomes
  const files: Record<string, string> = {}
  beforeAll(async () => {
    all = await deliverHomes(house)
    for (const [at, name] of ['两书签收单.jpg', '内部照片.jpg', '重新扫描的签收单.jpg', '五金.jpg'].entries())
      files[name] = await house.database.asSystem('test', async (work) => {
        const bytes = await buildPhoto({ width: 40 + at, height: 40 })
        return (await storeFile(work, { bytes, name, projectId: all.projectId })).fileId
      })
  })
  const papers = async (actor = all.owner) =>
    (await house.send<Mine>(actor, 'GET', '/my-journey')).body.homes.flatMap(({ done }) =>
      done.flatMap((action) => action.papers),
    )
  const opens = async (name: string, actor = all.owner) =>
    (await house.send(actor, 'GET', `/files/${files[name]}`)).status

  it('is the receipt that the standard shares, and never a photo that stays inside the house', async () => {
    const { id, version } = await all.actionOf('4.8')
    const evidence = [
      { kind: 'document', fileId: files['两书签收单.jpg'] },
      { kind: 'photo', fileId: files['内部照片.jpg'] },
    ]
    expect(await opens('两书签收单.jpg')).toBe(404)
    expect((await all.post(all.engineer, id, 'completion', { evidence, version })).status).toBe(200)
    expect(await papers()).toMatchObject([{ fileId: files['两书签收单.jpg'], name: '两书签收单.jpg' }])
    expect(await opens('两书签收单.jpg')).toBe(200)
    expect(await opens('内部照片.jpg')).toBe(404)
  })

  it('is nothing of what was kept with an action of which the standard shares nothing', async () => {
    const { id } = await all.actionOf('4.2')
    const evidence = [{ kind: 'document', fileId: files['重新扫描的签收单.jpg'] }]
    expect((await all.post(all.engineer, id, 'evidence', { evidence })).status).toBe(201)
    expect(await opens('重新扫描的签收单.jpg')).toBe(404)
  })

  it('is open to the own household alone', async () => {
    expect(await papers(all.neighbour)).toEqual([])
    expect(await opens('两书签收单.jpg', all.neighbour)).toBe(404)
  })

  it('is the photo that came with a check done elsewhere, and not the signature on it', async () => {
    const { projectId, homeIds } = all
    const visitId = '00000000-0000-7000-8000-000000000099'
    const told = { visitId, projectId, homeId: homeIds[0]!, home: '3栋', checkedOn: '2026-06-12', faults: 1 }
    const given = { photoIds: [files['五金.jpg']!], signatureFileId: files['内部照片.jpg']! }
    await house.database.asSystem('test', async (work) =>
      work.emit(
        homeChecked,
        { ...told, ...given, kind: 'oneYearCheck', checkedBy: '秦工', afterMiss: false, ending: [] },
        { subject: ['warranty.visit', visitId], projectId, homeId: homeIds[0]! },
      ),
    )
    await house.settle()
    expect((await papers()).filter(({ name }) => name === '五金.jpg')).toHaveLength(3)
    expect([await opens('五金.jpg'), await opens('内部照片.jpg')]).toEqual([200, 404])
  })

  it('no longer shows a paper that was replaced, not even by something that stays inside', async () => {
    const { id } = await all.actionOf('4.8')
    const [receipt] = (await all.read(id)).evidence.filter(({ kind }) => kind === 'document')
    const replacing = {
      kind: 'note',
      text: '签收单属于另一户，已收回',
      replacesId: receipt!.id,
      replaceReason: '上传错了',
    }
    expect((await all.post(all.engineer, id, 'evidence', { evidence: [replacing] })).status).toBe(201)
    expect((await papers()).map(({ name }) => name)).not.toContain('两书签收单.jpg')
  })
})

/** @serves 2.0, 2.1, 2.2 */
describe('the way of a customer before the contract', () => {
  const house = useTestServer([deliveryModule, journeyModule], '2026-05-12T10:00:00+08:00')

  it('shows her both steps, what comes next, and nothing of anybody else', async () => {
    const office = await openSalesOffice(house)
    const person = { name: '许若水', phone: '13800001234' }
    await office.record({ kind: 'visited', person, on: '2026-05-10' })
    const { body } = await office.record({
      kind: 'subscribed',
      person,
      homeId: office.homeIds[0],
      on: '2026-05-11',
    })
    await office.record({
      kind: 'visited',
      person: { name: '陆之遥', phone: '13800005678' },
      on: '2026-05-10',
    })
    await house.settle()
    const buyer = buildResidentActor([], { id: body.event.person!.id })
    type Ways = {
      ways: {
        projectId: string
        home: string | null
        steps: { step: string; state: string; enteredOn: string | null }[]
        next: { key: string; mayConfirm: boolean }[]
      }[]
    }
    const asked = async (actor: typeof buyer) =>
      (await house.send<Ways>(actor, 'GET', '/my-first-steps')).body.ways
    const [way, ...others] = await asked(buyer)
    expect(others).toEqual([])
    expect(way).toMatchObject({ projectId: office.projectId, home: expect.stringContaining('3栋') })
    expect(way!.steps.slice(0, 3)).toMatchObject([
      { step: 'WARM_HANDS', enteredOn: '2026-05-10' },
      { step: 'JOINED', state: 'present', enteredOn: '2026-05-11' },
      { step: 'CLOSE_CONTACT', state: 'future', enteredOn: null },
    ])
    expect(way!.next.length).toBeGreaterThan(0)
    // She acknowledges what is explained in the talk itself.
    expect(way!.next.some(({ mayConfirm }) => mayConfirm)).toBe(false)
    expect(await asked(buildResidentActor([]))).toEqual([])
    expect((await house.send(undefined, 'GET', '/my-first-steps')).status).toBe(401)
    const seen = await house.send<{ ways: { name: string; homeId: string | null }[] }>(
      office.adviser,
      'GET',
      `/customers/${buyer.id}/journey`,
    )
    expect(seen.body.ways.map(({ homeId }) => homeId)).toContain(office.homeIds[0])
  })
})
