import type { Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { openPerson } from '../person-sealing.ts'
import type { HiddenFact } from '../person.ts'
import { customerFile } from '../queries/customer-context.ts'
import { personStore } from '../store/persons.ts'

const shortestReason = 4

const tooShort = {
  path: 'body.reason',
  zh: `至少 ${shortestReason} 个字`,
  en: `At least ${shortestReason} characters`,
}

/** A purpose in so few characters says nothing. */
export function refuseWithoutReason(reason: string): void {
  if (reason.trim().length < shortestReason) throw refusals.reasonNeeded({}, { fields: [tooShort] })
}

/** Shows hidden facts of a customer in clear; who asked, for which facts and why stays in the audit log (S3-10, S3-11). */
export async function disclose(
  work: Work,
  personId: string,
  { fields, reason }: { fields: readonly HiddenFact[]; reason: string },
) {
  refuseWithoutReason(reason)
  const { person, seenIn } = await customerFile(work, personId)
  const facts = openPerson(work.services.keyring, await personStore(work).one(person.id))
  await work.note(
    'disclosed',
    { subject: ['customers.person', person.id], projectId: seenIn },
    { fields, reason },
  )
  return {
    facts: Object.fromEntries(fields.map((field) => [field, facts[field]])) as Partial<
      Record<HiddenFact, string | null>
    >,
  }
}
