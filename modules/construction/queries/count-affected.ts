import { type HomeChoice, projectToday } from '#modules/estate/index.ts'
import type { Work } from '#platform/work/index.ts'
import { buyersIn } from '../audience.ts'

/** How many of the chosen homes have buyers who wait for delivery, and how many buyers those are. */
export async function countAffected(work: Work, projectId: string, homes: Omit<HomeChoice, 'projectId'>) {
  await projectToday(work, projectId)
  const buyers = await buyersIn(work, { ...homes, projectId })
  return { homes: buyers.length, persons: new Set(buyers.flatMap(({ personIds }) => personIds)).size }
}
