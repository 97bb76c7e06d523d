import type { Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import type { SigningMethod } from '../purchase.ts'
import { projectToday } from '#modules/estate/index.ts'
import { requiredPostings } from '../posting.ts'
import { boardStore } from '../stores/boards.ts'
import { postingStore } from '../stores/postings.ts'

/** Opens the register of a project: everything that must hang by the first public sale, and the public page. */
export async function openBoard(
  work: Work,
  projectId: string,
  { opensOn, signingMethod = 'appointment' }: { opensOn: string; signingMethod?: SigningMethod },
): Promise<{ id: string }> {
  const { project } = await projectToday(work, projectId)
  const boards = boardStore(work)
  if (await boards.of(projectId)) throw refusals.boardOpen()
  const { name: projectName, city, timezone } = project
  await boards.add({ projectId, projectName, city, timezone, opensOn, signingMethod })
  const postings = postingStore(work)
  for (const required of requiredPostings)
    await postings.add({ id: work.newId(), projectId, dueBy: opensOn, ...required })
  return { id: projectId }
}
