import type { Work } from '#platform/work/index.ts'
import type { Sort } from '../edition.ts'
import { editionStore } from '../stores/editions.ts'

/** A library with all its editions, the newest first. */
export async function libraryView(work: Work, sort: Sort) {
  const editions = await editionStore(work).of(sort)
  return { sort, editions: editions.map(({ changedBy: _, ...edition }) => edition) }
}
