import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'

/** What hangs on a case is not there for whom the case is not there. */
export async function requireCase(work: Work, caseId: string): Promise<void> {
  const [file] = await work.sql('SELECT FROM cases.case_file WHERE id = $1', [caseId])
  if (!file) throw common.notFound()
}
