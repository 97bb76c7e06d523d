import { recordHistory } from '#platform/history/index.ts'
import type { Work } from '#platform/work/index.ts'
import { scriptStore } from '../stores/scripts.ts'

/** A version of a script: its words, who wrote and who published it. */
export async function scriptView(work: Work, scriptId: string) {
  const { changedBy: _, ...script } = await scriptStore(work).byId(scriptId)
  return script
}

/** Who wrote, changed and published a version. */
export async function scriptHistory(
  work: Work,
  scriptId: string,
  paging: { limit?: number; after?: string },
) {
  await scriptStore(work).byId(scriptId)
  return recordHistory(work, { record: ['surveys.script', scriptId] }, paging)
}
