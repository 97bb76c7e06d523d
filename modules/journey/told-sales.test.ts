import { customersModule } from '#modules/customers/module.ts'
import { buildPerson } from '#modules/customers/testing/index.ts'
import { deliveryModule } from '#modules/delivery/module.ts'
import { contractFiled, mortgageTold, signingAnswered } from '#modules/sales/events.ts'
import { buildContract } from '#modules/sales/testing/index.ts'
import { useTestServer } from '#platform/testing/index.ts'
import { expect, it } from 'vitest'
import { journeyModule } from './module.ts'
import { openSalesOffice } from './testing/index.ts'

const house = useTestServer([customersModule, deliveryModule, journeyModule], '2026-05-12T14:00:00+08:00')

it('completes what follows the signing: the filing, the news of the loan until it is paid, the three questions [2.8, 2.9, 2.10]', async () => {
  const { projectId, homeIds } = await openSalesOffice(house)
  const homeId = homeIds[0]!
  const { contractId, personIds } = await house.database.asSystem('test', async (work) => {
    const personId = await buildPerson(work, { projectId })
    const signed = { signedOn: '2026-04-20', plannedDeliveryOn: '2028-06-30', buyers: [{ personId }] }
    return buildContract(work, { projectId, homeId, ...signed })
  })
  await house.settle()
  const of = { contractId, projectId, homeId, personIds }
  const about = { subject: ['sales.contract', contractId] as [string, string], projectId, homeId }
  await house.database.asSystem('test', async (work) => {
    work.emit(contractFiled, { ...of, number: '沐备 20261', filedOn: '2026-05-10', isLate: false }, about)
    const loan = { ...of, bank: '沐州银行', words: '', appliedOn: '2026-04-22', on: '2026-05-12' }
    work.emit(mortgageTold, { ...loan, stage: 'approved', paidOn: null }, about)
    const said = { clear: 5, smooth: 4, words: null, on: '2026-05-12' }
    work.emit(signingAnswered, { ...of, ...said, way: 'own' }, about)
  })
  await house.settle()
  const { rows } = await house.owner.query<{ line: string }>(
    `SELECT a.action_key || ' ' || a.done_on AS line FROM journey.action a
      WHERE a.project_id = $1 AND a.action_key IN ('2.8', '2.9', '2.10') AND a.done_on IS NOT NULL ORDER BY 1`,
    [projectId],
  )
  expect(rows.map(({ line }) => line)).toEqual(['2.10 2026-05-12', '2.8 2026-05-12', '2.9 2026-05-10'])
})
