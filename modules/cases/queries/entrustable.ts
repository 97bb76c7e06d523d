import { staffWhoMay } from '#modules/identity/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { actorId, type Work } from '#platform/work/index.ts'

const atMost = 20

/** Who could act on a letter: colleagues who handle cases of its project, by a part of name or post. */
export async function entrustable(work: Work, caseId: string, { q = '' }: { q?: string }) {
  const [file] = await work.sql<{ projectId: string }>(
    'SELECT project_id AS "projectId" FROM cases.case_file WHERE id = $1 AND confidence IS NOT NULL',
    [caseId],
  )
  if (!file) throw common.notFound()
  const wanted = q.trim().toLowerCase()
  const items = (await staffWhoMay(work, 'cases.handle', file.projectId))
    .filter(
      ({ id, name, title }) =>
        id !== actorId(work) && `${name} ${title ?? ''}`.toLowerCase().includes(wanted),
    )
    .slice(0, atMost)
  return { items }
}
