import { deliveryModule } from '#modules/delivery/module.ts'
import { messagesModule } from '#platform/messages/index.ts'
import { type TestServer, useTestServer } from '#platform/testing/index.ts'
import { beforeAll } from 'vitest'
import { checkItemKeys, itemOf } from '../check.ts'
import { warrantyModule } from '../module.ts'
import { buildChecks, type Checks } from './build-checks.ts'

export type Body = Record<string, any>

/** A year after families moved in: where warranties end and homes are checked in tests. */
export function useChecks(start = '2026-12-10T09:00:00+08:00') {
  const house: TestServer = useTestServer([warrantyModule, deliveryModule, messagesModule()], start)
  const checks = { house } as { house: TestServer } & Checks
  beforeAll(async () => {
    Object.assign(checks, await buildChecks(house))
  })
  const call = async (
    actor: Checks['relations'] | Checks['owners'][0],
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body?: Body,
  ) => {
    const reply = await house.send<Body>(actor, method, path, body)
    await house.settle()
    return reply
  }
  const runJob = async (name: string) => {
    await house.database.asSystem('test', async (work) => work.enqueue(name, {}))
    await house.settle()
  }
  const events = async (name: string) =>
    (
      await house.owner.query<{ payload: Body }>(
        'SELECT payload FROM platform.event WHERE name = $1 ORDER BY id',
        [`warranty.${name}.v1`],
      )
    ).rows.map(({ payload }) => payload)

  const draft = (over: Body = {}) =>
    call(checks.relations, 'POST', '/warranty/rounds', {
      projectId: checks.project.projectId,
      kind: 'oneYearCheck',
      title: '入住一年质检',
      fromOn: '2026-12-14',
      untilOn: '2026-12-18',
      words: '请留一位家人在家。',
      staffIds: checks.staffIds,
      times: [
        { startsAt: '09:00', endsAt: '10:00', capacity: 1 },
        { startsAt: '14:00', endsAt: '15:00', capacity: 2 },
      ],
      weekends: false,
      ...over,
    })
  /** A round whose owners are invited, with the visits by the order of the homes. */
  const opened = async (over: Body = {}) => {
    const { id, version } = (await draft(over)).body
    const round = (await call(checks.relations, 'POST', `/warranty/rounds/${id}/invitations`, { version }))
      .body
    const { items } = (await call(checks.relations, 'GET', `/warranty/visits?roundId=${id}`)).body
    const visits = checks.project.homeIds.map((homeId) => items.find((one: Body) => one.homeId === homeId))
    return { round, visits }
  }
  /** A complete sheet; `faults` are found, gas is left out unless it is judged. */
  const sheet = (version: number, faults: readonly string[] = [], over: Body = {}) => ({
    version,
    checkedById: checks.staffIds[0],
    signedBy: '沈佳禾',
    signatureFileId: checks.photoId,
    items: checkItemKeys.map((item) =>
      faults.includes(item)
        ? { item, result: 'fault', words: '关不严', photoIds: [checks.photoId] }
        : { item, result: itemOf(item).isGas ? 'notApplicable' : 'good' },
    ),
    ...over,
  })
  return Object.assign(checks, { call, runJob, events, draft, opened, sheet })
}
