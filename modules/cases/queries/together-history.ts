import { rowsHistory } from '#platform/history/index.ts'
import type { Work } from '#platform/work/index.ts'
import { togetherRule } from '../kept-together.ts'

/** Who changed what counts as a repeat or a group complaint. */
export async function togetherRuleHistory(work: Work, paging: { limit?: number; after?: string }) {
  return rowsHistory(work, [(await togetherRule(work)).id], paging)
}
