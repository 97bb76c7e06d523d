import type { CallbackRow } from '../stores/callbacks.ts'
import { kindWords } from '../words.ts'

/** What every event of a call-back says, and on whose timelines it stands. */
export function aboutCallback({ id, projectId, homeId, personId, kind }: CallbackRow) {
  const { zh: kindZh, en: kindEn } = kindWords[kind]
  return {
    facts: { callbackId: id, projectId, homeId, personId, kind, kindZh, kindEn },
    about: { subject: ['surveys.callback', id] as const, projectId, personId, homeId },
  }
}
