import type { Work } from '#platform/work/index.ts'

/** A contract that a customer signed; the day is YYYY-MM-DD. */
export interface PersonContract {
  id: string
  projectId: string
  homeId: string
  signedOn: string
  personId: string
}

/** Every contract that one of the customers signed, also those cancelled later. */
export function contractsOfPersons(work: Work, personIds: readonly string[]): Promise<PersonContract[]> {
  return work.sql<PersonContract>(
    `SELECT c.id, c.project_id AS "projectId", c.home_id AS "homeId", c.signed_on AS "signedOn", b.person_id AS "personId"
       FROM sales.contract_buyer b JOIN sales.contract c ON c.id = b.contract_id
      WHERE b.person_id = ANY ($1) ORDER BY c.signed_on, c.id`,
    [personIds],
  )
}
