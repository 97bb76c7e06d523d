import { rowsHistory } from '#platform/history/index.ts'
import type { Work } from '#platform/work/index.ts'
import { shownTerms } from './list-terms.ts'

/** Who set and changed the terms, seasons and certificates in the caller's sight. */
export async function termsHistory(work: Work, paging: { limit?: number; after?: string }) {
  const { terms, calendars, qualified } = await shownTerms(work)
  const ids = [...terms, ...calendars, ...qualified].map(({ id }) => id)
  return rowsHistory(work, ids, paging)
}
