import { keptOf } from '#platform/text/words-from.ts'
import type { Work } from '#platform/work/index.ts'
import type { DraftOf, DraftOutcome } from './drafts/draft.ts'

/** Days for which an unsent draft stands beside the answer. */
const standsForDays = 14

export interface StandingDraft {
  id: string
  text: string
}

/** What the endpoint gave for a request, or why not. */
export interface Came {
  outcome: DraftOutcome
  answer: string | null
  given: string | null
  tokensIn: number | null
  tokensOut: number | null
  cost: number | null
}

/** Requests for drafts: who asked, what left, what came back, what became of it. */
export function draftStore(work: Work) {
  return {
    came: (id: string, came: Came) =>
      work.sql(
        `UPDATE cases.draft_request SET outcome = $2, answer = $3, given = $4, tokens_in = $5, tokens_out = $6, cost = $7 WHERE id = $1`,
        [id, came.outcome, came.answer, came.given, came.tokensIn, came.tokensOut, came.cost],
      ),

    /** The asker's drafts of an answer to this case that were not sent yet, the latest first. */
    standing: (caseId: string): Promise<StandingDraft[]> =>
      work.sql<StandingDraft>(
        `SELECT id, given AS text FROM cases.draft_request
          WHERE case_id = $1 AND staff_id = (SELECT scope.actor()) AND kind = $2 AND given IS NOT NULL AND used IS NULL AND asked_at > $3
          ORDER BY asked_at DESC, id DESC LIMIT 10`,
        [caseId, 'reply' satisfies DraftOf, new Date(work.now.getTime() - standsForDays * 86_400_000)],
      ),

    used: (id: string, kept: string, entryId: string) =>
      work.sql('UPDATE cases.draft_request SET used = $2, used_in = $3, used_at = $4 WHERE id = $1', [
        id,
        kept,
        entryId,
        work.now,
      ]),
  }
}

/** Which draft of a machine the words come from; they carry the mark, and the request says where they went. */
export async function markDraft(work: Work, caseId: string, entryId: string, body: string) {
  const store = draftStore(work)
  for (const { id, text } of await store.standing(caseId)) {
    const kept = keptOf(text, body)
    if (kept === 'notUsed') continue
    await store.used(id, kept, entryId)
    return { requestId: id, kept, given: text }
  }
  return null
}
