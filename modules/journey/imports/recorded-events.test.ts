import { customersModule } from '#modules/customers/module.ts'
import { deliveryModule } from '#modules/delivery/module.ts'
import type { ImportRow } from '#platform/importing/kind.ts'
import type { Cell } from '#platform/spreadsheets/index.ts'
import { useTestServer } from '#platform/testing/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { journeyModule } from '../module.ts'
import { openSalesOffice } from '../testing/index.ts'
import { recordedEventsImport } from './recorded-events.ts'

/** @serves 2.1, 2.2 */
describe('the sales office’s list of events', () => {
  const house = useTestServer([customersModule, deliveryModule, journeyModule], '2026-05-12T14:00:00+08:00')
  let office: Awaited<ReturnType<typeof openSalesOffice>>
  beforeAll(async () => {
    office = await openSalesOffice(house)
  })

  const cell = (raw: string | number): Cell => ({ raw, text: String(raw).trim() })
  const row = (rowNumber: number, values: Record<string, string | number>): ImportRow => ({
    rowNumber,
    cells: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, cell(value)])),
  })
  const apply = (rows: ImportRow[]) =>
    house.database.withWork({ actor: office.manager, permission: 'journey.recordProject' }, (work) =>
      recordedEventsImport.apply(work, { projectId: office.projectId, seen: new Map() }, rows),
    )

  const rows = [
    row(2, { kind: '客户来访', on: '2026年5月9日', time: '10:05', name: '顾明远', phone: '139 1234 0001' }),
    row(3, { kind: 'Subscription signed', on: 46153, name: '顾明远', phone: '13912340001', home: '3栋101' }),
    row(4, { kind: '未能入户', on: '2026-05-08', building: '3栋', unit: '1单元', home: 102 }),
  ]

  it('is taken over with customers and homes, plans what follows, and changes nothing the second time', async () => {
    expect((await apply(rows)).map(({ outcome }) => outcome)).toEqual(['created', 'created', 'created'])
    expect((await apply(rows)).map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged', 'unchanged'])
    await house.settle()
    const { rows: known } = await house.owner.query(
      `SELECT kind, happened_on, happened_at, person_id IS NOT NULL AS person, home_id IS NOT NULL AS home
         FROM journey.recorded_event ORDER BY happened_on`,
    )
    expect(known).toEqual([
      { kind: 'accessRefused', happened_on: '2026-05-08', happened_at: null, person: false, home: true },
      {
        kind: 'visited',
        happened_on: '2026-05-09',
        happened_at: new Date('2026-05-09T02:05:00Z'),
        person: true,
        home: false,
      },
      { kind: 'subscribed', happened_on: '2026-05-11', happened_at: null, person: true, home: true },
    ])
    const { rows: journeys } = await house.owner.query(
      `SELECT count(*)::int AS count FROM journey.journey WHERE subject_kind = 'person'`,
    )
    expect(journeys).toEqual([{ count: 2 }])
  })

  it('names every cell that cannot be understood', async () => {
    const outcomes = await apply([
      row(5, { kind: '路过', on: '2026-05-09' }),
      row(6, { kind: '客户来访', on: '昨天', time: '下午' }),
      row(7, { kind: '未能入户', on: '2026-05-08', home: '9栋999' }),
      row(8, { kind: '客户流失', on: '2026-05-08', name: '顾明远', phone: '13912340001' }),
      row(10, { kind: '客户来访', on: '2027-01-01', name: '顾明远', phone: '13912340001' }),
    ])
    expect(outcomes.map(({ problems }) => problems.map(({ field }) => field).join())).toEqual([
      'kind',
      'on,time,name,phone',
      'home',
      'note',
      'on',
    ])
    expect((await apply([row(9, { kind: '售楼处开放', on: '2026-06-08' })]))[0]!.outcome).toBe('created')
  })
})
