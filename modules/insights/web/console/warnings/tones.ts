import type { Tone } from '#design/plain/tone.ts'
import type { Warning } from '../api.ts'

export const toneOfWarning: Record<Warning['state'], Tone> = {
  raised: 'act',
  noted: 'active',
  acting: 'active',
  dismissed: 'off',
  ended: 'done',
}

/** The open cases on which a warning stands. */
export function casesOf({ kind, projectId, homeId, topicId }: Warning): string {
  const search = new URLSearchParams({ projectId })
  if (homeId) search.set('homeId', homeId)
  if (topicId && kind === 'repeatFault') search.set('categoryId', topicId)
  if (kind === 'spike' || kind === 'repeatFault') search.set('open', 'false')
  return `/cases?${search}`
}
