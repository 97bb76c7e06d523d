import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { personStore, type ResolvedRow } from '../store/persons.ts'

/** The file under an id, also a merged one, or "not found" outside the scope. */
export async function visiblePerson(work: Work, personId: string): Promise<ResolvedRow> {
  const [row] = await personStore(work).resolve([personId])
  if (!row) throw common.notFound()
  return row
}
