import type { Work } from '#platform/work/index.ts'
import type { CallbackRow } from '../stores/callbacks.ts'
import { type ScriptRow, scriptStore } from '../stores/scripts.ts'

/** The words with which it was begun, or those that are in force now. */
export async function scriptOf(
  work: Work,
  { kind, scriptId }: Pick<CallbackRow, 'kind' | 'scriptId'>,
): Promise<ScriptRow | undefined> {
  const store = scriptStore(work)
  return scriptId ? store.byId(scriptId) : store.published(kind)
}
