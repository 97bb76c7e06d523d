import type { Work } from '#platform/work/index.ts'
import { personStore } from '../store/persons.ts'
import { consentsHold } from './consents.ts'

/** Day and month ('MM-DD') of the birthdays of those who agreed to hear from us; the others are missing. */
export async function greetedBirthdays(
  work: Work,
  personIds: readonly string[],
): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map()
  const agreed = await consentsHold(work, personIds, 'marketing')
  if (agreed.size === 0) return new Map()
  const { keyring } = work.services
  const rows = await personStore(work).resolve([...agreed])
  return new Map(
    rows.flatMap((row) =>
      row.birthday_sealed ? [[row.asked_id, keyring.decrypt(row.birthday_sealed).slice(5)] as const] : [],
    ),
  )
}
