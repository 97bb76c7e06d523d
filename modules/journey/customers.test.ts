import { deliveryModule } from '#modules/delivery/module.ts'
import { buildStaff } from '#modules/organization/testing/index.ts'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import type { Work } from '#platform/work/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { ambassadorOf, stewardOf } from './index.ts'
import { journeyModule } from './module.ts'
import { deliverHomes, type DeliveredHomes } from './testing/index.ts'

describe('the owner and those who serve the home', () => {
  const house = useTestServer([deliveryModule, journeyModule], '2026-06-12T10:00:00+08:00')
  const system = <T>(run: (work: Work) => Promise<T>) => house.database.asSystem('test', run)
  let all: DeliveredHomes
  beforeAll(async () => {
    all = await deliverHomes(house)
  })

  it('is confirmed by the owner with a tap, once, and by no neighbour', async () => {
    const { id, version } = await all.actionOf('4.2')
    const files = ['photo', 'document', 'signature'].map((kind) => ({ kind, fileId: all.documentId }))
    await all.post(all.engineer, id, 'completion', { evidence: files, note: '十二项问题已登记', version })
    expect((await all.post(all.neighbour, id, 'confirmation')).status).toBe(404)
    const tapped = await all.post<{ confirmedAt: string; mayConfirm: boolean }>(all.owner, id, 'confirmation')
    expect(tapped).toMatchObject({ status: 200, body: { mayConfirm: false } })
    expect((await all.post(all.owner, id, 'confirmation')).body).toEqual(tapped.body)
    expect(await all.events('journey.action_confirmed.v1')).toMatchObject([
      { person_id: all.owner.id, payload: { key: '4.2' } },
    ])
    const body = await all.read(id)
    expect(body.evidence.filter(({ kind }) => kind === 'customerTap')).toMatchObject([
      { recordedBy: '沈佳禾' },
    ])
  })

  it('counts the owner’s tap as evidence where the standard allows it', async () => {
    house.clock.set('2026-06-18T10:00:00+08:00')
    const { id } = await all.actionOf('4.5')
    expect((await all.read(id)).missing).toEqual([{ anyOf: ['signature', 'customerTap'], missing: 1 }])
    await all.post(all.owner, id, 'confirmation')
    const { action } = await all.read(id)
    const late = await all.post(all.engineer, id, 'completion', { version: action.version })
    expect(late).toMatchObject({ status: 200, body: { action: { state: 'doneLate' } } })
  })

  it('shows the owner what was done and what comes next, without the notes of the house', async () => {
    type Mine = {
      homes: {
        home: string
        done: { key: string; text: { zh: string }; doneBy: { name: string } | null }[]
        next: { key: string; mayConfirm: boolean }[]
      }[]
    }
    const { body } = await house.send<Mine>(all.owner, 'GET', '/my-journey')
    expect(body.homes).toHaveLength(1)
    expect(body.homes[0]!.done.map(({ key }) => key)).toEqual(['4.5', '4.2'])
    expect(body.homes[0]!.done.map(({ doneBy }) => doneBy?.name)).toEqual([
      all.engineer.name,
      all.engineer.name,
    ])
    expect(body.homes[0]!.done[1]!.text.zh).toMatch(/陪您验了房/)
    expect(body.homes[0]!.next.some(({ key }) => key === '5.1')).toBe(true)
    expect(JSON.stringify(body)).not.toContain('十二项问题')
    expect(
      (await house.send(all.owner, 'GET', `/journey-actions/${(await all.actionOf('4.2')).id}`)).status,
    ).toBe(403)
  })

  it('hands open actions over to the steward of the home, whose Today shows them; the project’s holder stands in [S0-39]', async () => {
    const hewarm = await system((work) =>
      buildStaff(work, { nodeId: all.nodeId, role: 'steward', name: '何暖', title: '管家' }),
    )
    const other = await system((work) =>
      buildStaff(work, { nodeId: all.nodeId, role: 'steward', name: '江离', title: '管家' }),
    )
    const url = `/projects/${all.projectId}/journey-assignments`
    const assigned = await house.send(all.manager, 'PUT', url, {
      role: 'steward',
      staffId: other.staffId,
      homeIds: [all.homeIds[0]],
    })
    expect(assigned.status).toBe(200)
    const { id } = await all.actionOf('4.14')
    expect((await all.read(id)).action.responsibleStaffId).toBe(other.staffId)
    const today = async (staffId: string) => {
      const actor = buildStaffActor(['journey.read', 'journey.do'], [all.nodeId], { id: staffId })
      const { body } = await house.send<{ items: { action: { key: string; homeId: string } }[] }>(
        actor,
        'GET',
        '/today',
      )
      return body.items
        .filter(({ action }) => action.key === '4.14')
        .map(({ action }) => action.homeId)
        .toSorted()
    }
    expect([await today(other.staffId), await today(hewarm.staffId)]).toEqual([
      all.homeIds.toSorted(),
      [all.homeIds[1]],
    ])
    const names = await system(async (work) => [
      await stewardOf(work, all.homeIds[0]!),
      await stewardOf(work, all.homeIds[1]!),
      await ambassadorOf(work, all.homeIds[0]!),
    ])
    expect(names.map((card) => card?.name)).toEqual(['江离', '何暖', undefined])
    await house.send(all.manager, 'PUT', url, { role: 'steward', staffId: null, homeIds: [all.homeIds[0]] })
    expect((await system((work) => stewardOf(work, all.homeIds[0]!)))?.name).toBe('何暖')
    const stranger = buildStaffActor(['journey.assign'], [all.foreignNodeId])
    expect((await house.send(stranger, 'PUT', url, { role: 'steward', staffId: null })).status).toBe(404)
  })

  it('shows the owner the ambassador by name, picture and phone [6.4]', async () => {
    const { staffId } = await system((work) =>
      buildStaff(work, {
        nodeId: all.nodeId,
        role: 'customerAmbassador',
        name: '周予安',
        phone: '13800001234',
      }),
    )
    await house.owner.query('UPDATE organization.staff SET photo_file_id = $2 WHERE id = $1', [
      staffId,
      all.photoId,
    ])
    type Served = { homes: { ambassador: { name: string; photoFileId: string; phone: string } | null }[] }
    const { body } = await house.send<Served>(all.owner, 'GET', '/my-journey')
    expect(body.homes[0]!.ambassador).toMatchObject({
      name: '周予安',
      photoFileId: all.photoId,
      phone: expect.stringContaining('13800001234'),
    })
    const scope = { actor: all.owner }
    const seen = await house.database.withWork(scope, (work) =>
      work.sql('SELECT id FROM platform.file WHERE id = ANY ($1)', [[all.photoId, all.documentId]]),
    )
    expect(seen).toEqual([{ id: all.photoId }])
  })

  it('lets everybody who signed in read the standard, step by step', async () => {
    type Standard = {
      number: number
      steps: { step: string; actions: { key: string; guide: { zh: string } }[] }[]
    }
    const { body } = await house.send<Standard>(all.owner, 'GET', '/standards/current')
    expect(body.steps.map(({ actions }) => actions.length)).toEqual([11, 11, 9, 16, 7, 11, 9, 6])
    expect((await house.send(undefined, 'GET', '/standards/current')).status).toBe(401)
  })
})
