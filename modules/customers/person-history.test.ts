import { describe, expect, it } from 'vitest'
import { buildStaffActor } from '#platform/testing/index.ts'
import { buildPerson } from './testing/index.ts'
import { useCustomers } from './testing/use-customers.ts'

interface Page {
  items: { change: string; subject: string; actorName: string; changes: Record<string, unknown> | null }[]
}

describe('the history of a customer’s file', () => {
  const house = useCustomers()

  it('tells changes and keeps sensitive values hidden; who looked is told to auditors alone [S3-10, S3-11]', async () => {
    const clerk = house.staff(house.near)
    const id = await house.system((work) =>
      buildPerson(work, { projectId: house.near.projectId, name: '沈佳禾', phone: '13800000041' }),
    )
    const changed = await house.send<{ version: number }>(clerk, 'PATCH', `/persons/${id}`, {
      version: 1,
      occupation: '医生',
      phone: '13800000042',
    })
    expect(changed.status).toBe(200)
    await house.send(clerk, 'GET', `/persons/${id}`)
    await house.send(clerk, 'POST', `/persons/${id}/disclosures`, {
      fields: ['phone'],
      reason: '客户来电，需回电核实',
    })
    const { status, body } = await house.send<Page>(clerk, 'GET', `/persons/${id}/history`)
    expect(status).toBe(200)
    expect(body.items.map(({ change }) => change)).toEqual(['update', 'insert'])
    expect(body.items[0]!.changes).toMatchObject({
      occupation: [null, '医生'],
      phone_sealed: ['***', '***'],
    })
    expect(JSON.stringify(body)).not.toContain('13800000042')
    const auditor = buildStaffActor(['customers.read', 'audit.read'])
    const audited = await house.send<Page>(auditor, 'GET', `/persons/${id}/history`)
    expect(audited.body.items.map(({ change }) => change)).toEqual(
      expect.arrayContaining(['viewed', 'disclosed', 'update', 'insert']),
    )
    expect((await house.send(house.staff(house.far), 'GET', `/persons/${id}/history`)).status).toBe(404)
  })
})
