import type { Work } from '#platform/work/index.ts'
import { type HouseholdFact, maskHouseholdFact } from '../household-fact.ts'
import { visiblePerson } from './visible-person.ts'

export interface HouseholdFactRow {
  id: string
  kind: HouseholdFact['kind']
  contentSealed: string
  recordedAt: Date
  recordedBy: string
}

/** Cars, emergency contacts and special care of a customer, masked; merged files are read together. */
export async function householdFactsOf(work: Work, personId: string) {
  const person = await visiblePerson(work, personId)
  const rows = await work.sql<HouseholdFactRow>(
    `SELECT f.id, f.kind, f.content_sealed AS "contentSealed", f.recorded_at AS "recordedAt", f.recorded_by AS "recordedBy"
       FROM customers.household_fact f
      WHERE f.person_id IN (SELECT p.id FROM customers.person p WHERE p.survivor_id = $1) ORDER BY f.kind, f.id`,
    [person.id],
  )
  return { items: rows.map((row) => presentHouseholdFact(work, row)) }
}

/** A fact as lists show it; `recordedAt` may be text when it came through JSON. */
export function presentHouseholdFact(work: Work, row: HouseholdFactRow) {
  const { id, recordedAt, recordedBy } = row
  return {
    id,
    recordedAt: new Date(recordedAt),
    recordedBy,
    fact: maskHouseholdFact(openHouseholdFact(work, row)),
  }
}

export function openHouseholdFact(work: Work, { contentSealed }: HouseholdFactRow): HouseholdFact {
  return JSON.parse(work.services.keyring.decrypt(contentSealed)) as HouseholdFact
}
