import { versionedRecords, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { keptRisks } from '../kept-risks.ts'

/** Changes the words of a risk; cases are marked by them from now on. */
export async function changeRisk(
  work: Work,
  riskId: string,
  { version, words }: { version: number; words: string[] },
) {
  const [reach] = await work.sql<{ all: boolean }>('SELECT scope.sees_everything() AS all', [])
  if (!reach?.all) throw refusals.ladderAbove()
  const kept = [...new Set(words.map((word) => word.trim()).filter(Boolean))]
  await versionedRecords(work).change('cases.risk', riskId, version, { words: kept })
  return { items: await keptRisks(work) }
}
