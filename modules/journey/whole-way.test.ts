import { recordDeliveries } from '#modules/delivery/index.ts'
import { deliveryModule } from '#modules/delivery/module.ts'
import { buildContract } from '#modules/sales/testing/index.ts'
import { storeFile } from '#platform/files/index.ts'
import { filesModule } from '#platform/files/module.ts'
import { buildPhoto } from '#platform/files/testing/build-photo.ts'
import { useTestServer } from '#platform/testing/index.ts'
import type { ResidentActor, StaffActor, Work } from '#platform/work/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { setPlansFrom } from './actions/set-plans-from.ts'
import { extendPlans } from './jobs/extend-plans.ts'
import { journeyModule } from './module.ts'
import { fileKinds } from './evidence.ts'
import type { EvidenceKind } from './standard-action.ts'
import { buildOwnerActor } from './testing/index.ts'
import { openSalesOffice } from './testing/sales-office.ts'

interface Line {
  id: string
  key: string
  state: string
  dueOn: string
}
interface Way {
  steps: { step: string; state: string }[]
  actions: Line[]
}

/** @serves 6.8-1, S0-51, S0-52, S0-53, S0-54, S0-55, S0-56, S0-57 */
describe('a customer who goes the whole way, in fast time', () => {
  const house = useTestServer([filesModule, deliveryModule, journeyModule], '2025-01-10T10:00:00+08:00')
  const system = <T>(run: (work: Work) => Promise<T>) => house.database.asSystem('test', run)
  let office: Awaited<ReturnType<typeof openSalesOffice>>
  let doer: StaffActor
  let owner: ResidentActor
  let fileId = ''
  let personId = ''
  let today = '2025-01-10'

  const goTo = async (day: string) => {
    today = day
    house.clock.set(`${day}T10:00:00+08:00`)
    await extendPlans.run(house.database, {} as never)
    await house.settle()
  }
  const way = async (path: string) => (await house.send<Way>(doer, 'GET', path)).body
  const home = () => way(ofHome())
  const present = async () =>
    (await home()).steps.filter(({ state }) => state === 'present').map(({ step }) => step)

  /** Does what is due, each with the evidence that is asked for. */
  const doAllThatIsDue = async (path: string) => {
    for (const { id } of (await way(path)).actions.filter(({ state }) => state === 'due')) {
      const { body } = await house.send<{
        action: { version: number }
        missing: { anyOf: EvidenceKind[]; missing: number }[]
      }>(doer, 'GET', `/journey-actions/${id}`)
      const evidence = body.missing.flatMap(({ anyOf, missing }) => {
        const kind = anyOf.find((one) => one !== 'customerTap')!
        return Array.from({ length: missing }, () =>
          fileKinds.includes(kind) ? { kind, fileId } : { kind, text: '照操作指引办理，客户满意。' },
        )
      })
      const { version } = body.action
      const done = await house.send(doer, 'POST', `/journey-actions/${id}/completion`, { version, evidence })
      expect(done.status, JSON.stringify(done.body)).toBe(200)
    }
  }
  /** From one last day to the next: whatever is due is done on it. */
  const live = async (path: string, until: string) => {
    for (;;) {
      await doAllThatIsDue(path)
      const [next] = (await way(path)).actions
        .filter(({ state, dueOn }) => state === 'notDue' && dueOn > today && dueOn <= until)
        .map(({ dueOn }) => dueOn)
        .toSorted()
      if (!next) break
      await goTo(next)
    }
    await goTo(until)
    await doAllThatIsDue(path)
  }
  const ofHome = () => `/homes/${office.homeIds[0]}/journey`
  const ofPerson = () => `/customers/${personId}/journey`

  beforeAll(async () => {
    office = await openSalesOffice(house)
    doer = office.adviser
    fileId = await system(async (work) => {
      await setPlansFrom(work, office.projectId, '2025-01-01')
      const bytes = await buildPhoto({ width: 20, height: 20 })
      return (await storeFile(work, { bytes, name: '凭证.jpg', projectId: office.projectId })).fileId
    })
  })

  it('hears everything on the first visit, subscribes and signs [S0-51, S0-52]', async () => {
    const person = { name: '祝安然', phone: '13800001234' }
    const visit = await office.record({ kind: 'visited', person, on: today, time: '09:30' })
    personId = visit.body.event.person!.id
    await house.settle()
    await live(ofPerson(), '2025-01-17')
    const homeId = office.homeIds[0]
    await office.record({ kind: 'subscribed', person: { personId }, homeId, on: today, time: '09:40' })
    await office.record({ kind: 'signingAppointed', person: { personId }, homeId, on: '2025-01-22' })
    await house.settle()
    await live(ofPerson(), '2025-01-22')
    await system((work) =>
      buildContract(work, {
        projectId: office.projectId,
        homeId: homeId!,
        signedOn: today,
        plannedDeliveryOn: '2025-10-31',
        buyers: [{ personId }],
      }),
    )
    await house.settle()
    expect(await present()).toEqual(['CLOSE_CONTACT'])
  })

  it('is told of the building every month, and gets the keys [S0-53, S0-54]', async () => {
    await live(ofHome(), '2025-10-31')
    await system((work) =>
      recordDeliveries(work, [{ row: 1, homeId: office.homeIds[0]!, deliveredOn: '2025-10-31' }]),
    )
    await house.settle()
    expect(await present()).toEqual(['WELCOME_HOME', 'ASKING_AFTER', 'RESPONSIBILITY', 'ON_THE_ROAD'])
  })

  it('lives there, is asked after, and is visited after a year; nothing was late [S0-55, S0-56, 6.8-1]', async () => {
    await live(ofHome(), '2025-11-20')
    await system((work) =>
      recordDeliveries(work, [
        { row: 1, homeId: office.homeIds[0]!, deliveredOn: '2025-10-31', movedInOn: '2025-11-20' },
      ]),
    )
    await house.settle()
    await live(ofHome(), '2026-12-10')
    const { actions } = await home()
    const done = new Set(actions.filter(({ state }) => state === 'done').map(({ key }) => key))
    for (const key of ['1.1', '1.2.2', '1.3', '2.6', '2.9', '3.1', '3.4', '5.1', '6.1', '6.2', '6.3', '6.4'])
      expect(done, key).toContain(key)
    expect(
      actions.filter(({ state }) => ['overdue', 'doneLate'].includes(state)).map(({ key }) => key),
    ).toEqual([])
    expect(await present()).toEqual(['RESPONSIBILITY', 'ON_THE_ROAD'])
  })

  it('reads it as one story: the first visit stands with the home, and is no way of its own any more', async () => {
    owner = await system((work) => buildOwnerActor(work, office.homeIds[0]!))
    const mine = await house.send<{ homes: { done: { key: string }[] }[] }>(owner, 'GET', '/my-journey')
    const keys = new Set(mine.body.homes[0]!.done.map(({ key }) => key))
    for (const key of ['1.1', '1.3', '2.2', '3.1', '6.1']) expect(keys, key).toContain(key)
    expect((await house.send(owner, 'GET', '/my-first-steps')).body).toEqual({ ways: [], closed: [] })
    const seen = await house.send<{ ways: { homeId: string }[] }>(
      doer,
      'GET',
      `/customers/${personId}/journey`,
    )
    expect(seen.body.ways.map(({ homeId }) => homeId)).toEqual([office.homeIds[0]])
  })
})
