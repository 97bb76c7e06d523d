import { rowsHistory } from '#platform/history/index.ts'
import type { Work } from '#platform/work/index.ts'
import { keptRisks } from '../kept-risks.ts'

/** Who changed which words. */
export async function risksHistory(work: Work, paging: { limit?: number; after?: string }) {
  const risks = await keptRisks(work)
  return rowsHistory(
    work,
    risks.map(({ id }) => id),
    paging,
  )
}
