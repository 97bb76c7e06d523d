import { responsibleFor, type StaffCard } from '#modules/organization/index.ts'
import type { Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'

/** Who takes what comes in by itself, in this order; nothing stays without an owner (S2-01). */
const takers = [
  'callCentreAgent',
  'customerRelations',
  'customerAmbassador',
  'propertyManager',
  'projectManager',
  'cityManager',
  'executive',
  'chairman',
  'systemAdministrator',
]

/** Somebody who takes it for the project. */
export async function whoTakesIt(work: Work, projectId: string): Promise<StaffCard> {
  for (const role of takers) {
    const taker = await responsibleFor(work, projectId, role)
    if (taker) return taker
  }
  throw refusals.nobodyResponsible()
}
