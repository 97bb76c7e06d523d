import type { Work } from '#platform/work/index.ts'
import type { CaseChannel } from '../case.ts'

export interface WordToCarry {
  projectId: string
  number: string
  title: string
  channel: CaseChannel
  isOpen: boolean
  ownerName: string
  isConfidential: boolean
  firstReplyDueAt: Date
  /** Null for the case itself, or where the word is not for the customer. */
  body: string | null
  fileIds: string[] | null
  staffName: string | null
}

/** A case and, where asked for, a word that was said to its customer, for whoever carries it outside; never an internal one. */
export async function wordToCarry(
  work: Work,
  caseId: string,
  entryId: string | null,
): Promise<WordToCarry | null> {
  const [word] = await work.sql<WordToCarry>(
    `SELECT f.project_id AS "projectId", f.number, f.title, f.channel, f.closed_at IS NULL AS "isOpen", f.owner_name AS "ownerName", f.confidence IS NOT NULL AS "isConfidential", f.first_reply_due_at AS "firstReplyDueAt", e.body,
            e.file_ids AS "fileIds", e.author_name AS "staffName"
       FROM cases.case_file f LEFT JOIN cases.entry e
         ON e.project_id = f.project_id AND e.case_id = f.id AND e.id = $2 AND e.visible_to_customer
      WHERE f.id = $1`,
    [caseId, entryId],
  )
  return word ?? null
}
