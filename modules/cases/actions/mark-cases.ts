import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { DraftKind } from '../desk.ts'
import { markStore } from '../stores/marks.ts'

/** Remembers until when the asker has seen these cases; without a moment they count as unread again. */
export async function markCases(
  work: Work,
  marks: readonly { caseId: string; seenUntil: string | null }[],
): Promise<object> {
  await markStore(work).look(marks)
  return {}
}

/** Keeps words that were not sent yet for their author; empty words end the draft. */
export async function keepDraft(
  work: Work,
  { caseId, kind }: { caseId: string; kind: DraftKind },
  text: string,
): Promise<object> {
  if (!(await markStore(work).keepDraft(caseId, kind, text.trim() === '' ? '' : text)))
    throw common.notFound()
  return {}
}
