import { refusals as common } from '#platform/errors/index.ts'
import { actorName, type Work } from '#platform/work/index.ts'
import { consentKinds } from '../consent-kinds.ts'
import { refusals } from '../errors.ts'
import { consentFor, type HouseholdFact, maskHouseholdFact, readHouseholdFact } from '../household-fact.ts'
import { consentsHold } from '../queries/consents.ts'
import { type HouseholdFactRow, householdFactsOf, openHouseholdFact } from '../queries/household-facts.ts'
import { visiblePerson } from '../queries/visible-person.ts'
import { refuseWithoutReason } from './disclose.ts'

/** Keeps a car, an emergency contact or special care that the customer told and agreed to (domain.md 5.6). */
export async function addHouseholdFact(work: Work, personId: string, given: HouseholdFact) {
  const person = await visiblePerson(work, personId)
  const { fact, problems } = readHouseholdFact(given)
  if (problems.length > 0) throw common.invalidInput({ count: problems.length }, { fields: problems })
  const consent = consentFor[fact.kind]
  if (!(await consentsHold(work, [person.id], consent)).has(person.id)) {
    const { zh, en } = consentKinds[consent]
    throw refusals.consentNeeded({ consent, zh, en })
  }
  const id = work.newId()
  const recordedBy = actorName(work)
  await work.sql(
    `INSERT INTO customers.household_fact (id, person_id, kind, content_sealed, recorded_at, recorded_by) VALUES ($1, $2, $3, $4, $5, $6)`,
    [id, person.id, fact.kind, work.services.keyring.encrypt(JSON.stringify(fact)), work.now, recordedBy],
  )
  return { id, recordedAt: work.now, recordedBy, fact: maskHouseholdFact(fact) }
}

/** Removes a fact for good; removing it again is "not found". */
export async function removeHouseholdFact(work: Work, personId: string, factId: string) {
  const row = await factOf(work, personId, factId)
  await work.sql('DELETE FROM customers.household_fact WHERE id = $1', [row.id])
  return householdFactsOf(work, personId)
}

/** Shows a fact in clear; who asked and why stays in the audit log (S3-10, S3-11). */
export async function discloseHouseholdFact(work: Work, personId: string, factId: string, reason: string) {
  refuseWithoutReason(reason)
  const person = await visiblePerson(work, personId)
  const row = await factOf(work, personId, factId)
  const { id, kind } = row
  const note = { subject: ['customers.person', person.id] as [string, string], projectId: person.seen_in }
  await work.note('disclosed', note, { fields: [kind], factId: id, reason })
  return { fact: openHouseholdFact(work, row) }
}

async function factOf(work: Work, personId: string, factId: string): Promise<HouseholdFactRow> {
  const person = await visiblePerson(work, personId)
  const [row] = await work.sql<HouseholdFactRow>(
    `SELECT f.id, f.kind, f.content_sealed AS "contentSealed", f.recorded_at AS "recordedAt", f.recorded_by AS "recordedBy"
       FROM customers.household_fact f
      WHERE f.id = $2 AND f.person_id IN (SELECT p.id FROM customers.person p WHERE p.survivor_id = $1)`,
    [person.id, factId],
  )
  if (!row) throw common.notFound()
  return row
}
