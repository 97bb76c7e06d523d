import type { Work } from '#platform/work/index.ts'
import { rulebookOf } from '../rulebook.ts'

/** What each topic is called, also those no longer in use. */
export async function topicNames(work: Work): Promise<Map<string, { zh: string; en: string }>> {
  const { categories } = await rulebookOf(work)
  return new Map([...categories].map(([id, { zh, en }]) => [id, { zh, en }]))
}
