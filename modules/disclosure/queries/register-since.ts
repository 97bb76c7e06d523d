import type { Work } from '#platform/work/index.ts'
import { boardStore } from '../stores/boards.ts'

/** From which day a project keeps its register of what customers are told; subscriptions are entered there from then on. */
export async function registerSince(work: Work, projectId: string): Promise<string | null> {
  return (await boardStore(work).of(projectId))?.opensOn ?? null
}
