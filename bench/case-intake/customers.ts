import { registerPerson, takeHolding } from '#modules/customers/index.ts'
import { createBuilding, createHome, createPhase } from '#modules/estate/index.ts'
import type { House } from '../lib/house.ts'

/** An owner with her home. */
export interface Customer {
  personId: string
  phone: string
  projectId: string
  homeId: string
}

const homesEach = 6

/** Six owners in each of the projects. */
export function buildCustomers({ database }: House, projectIds: readonly string[]): Promise<Customer[]> {
  return database.asSystem('customers', async (work) => {
    const customers: Customer[] = []
    for (const projectId of projectIds) {
      const phase = { name: '一期', number: 1, plannedDeliveryOn: '2024-05-01' }
      const { id: phaseId } = await createPhase(work, projectId, phase)
      const { id: buildingId } = await createBuilding(work, projectId, { phaseId, number: '3', floors: 18 })
      for (let number = 1; number <= homesEach; number++) {
        const home = { buildingId, unitNumber: '2', number: `${number}02`, grossArea: 128.5, netArea: 102.8 }
        const { id: homeId } = await createHome(work, projectId, home)
        const phone = `138${String(customers.length + 1).padStart(8, '0')}`
        const { personId } = await registerPerson(work, { projectId, source: 'sale', name: '沈佳禾', phone })
        await takeHolding(work, { personId, homeId, kind: 'owner', fromOn: '2024-05-01' })
        customers.push({ personId, phone, projectId, homeId })
      }
    }
    return customers
  })
}
