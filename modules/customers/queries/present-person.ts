import type { Work } from '#platform/work/index.ts'
import { completenessOf } from '../completeness.ts'
import { maskPerson } from '../masking.ts'
import { openPerson } from '../person-sealing.ts'
import type { PersonRow } from '../store/persons.ts'
import { today } from '../today.ts'

/** A file as replies show it: masked, with what is still missing. `created_at` may be text when it came through JSON. */
export function presentPerson(work: Work, row: PersonRow) {
  const facts = openPerson(work.services.keyring, row)
  return {
    id: row.id,
    ...maskPerson(facts, today(work)),
    source: row.source,
    projectIds: row.project_ids,
    version: row.version,
    registeredAt: new Date(row.created_at),
    completeness: completenessOf(facts, row.has_preferences),
  }
}
