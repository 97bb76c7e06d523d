import type { Work } from '#platform/work/index.ts'
import { projectToday } from '#modules/estate/index.ts'
import { refusals } from '../errors.ts'
import type { SigningMethod } from '../purchase.ts'
import { boardStore } from '../stores/boards.ts'

/** Sets how and where a project signs its contracts; new subscriptions begin with it (2.5). */
export async function setSigning(
  work: Work,
  projectId: string,
  { signingMethod, words }: { signingMethod: SigningMethod; words: string },
): Promise<void> {
  await projectToday(work, projectId)
  const store = boardStore(work)
  if (!(await store.of(projectId))) throw refusals.noBoard()
  await store.setSigning(projectId, signingMethod, words.trim())
}
