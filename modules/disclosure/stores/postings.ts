import { refusals as common } from '#platform/errors/index.ts'
import { daysBefore } from '../posting.ts'
import { dayThere } from './boards.ts'
import { actorName, type Work } from '#platform/work/index.ts'
import type { PostingContent } from '../posting.ts'
import type { PostingKind } from '../posting-kinds.ts'

export interface PostingRow {
  id: string
  projectId: string
  kind: PostingKind
  place: string
  textNumber: number
  content: PostingContent
  everyMonths: number
  dueBy: string
  provedOn: string | null
  provedNumber: number | null
  shown: PostingContent | null
  version: number
  changedBy: string | null
}

export interface ProofRow {
  id: string
  postingId: string
  textNumber: number
  postedOn: string
  words: string | null
  fileIds: string[]
  byName: string
  at: Date
}

export const postingColumns = `p.id, p.project_id AS "projectId", p.kind, p.place, p.text_number AS "textNumber", p.content,
  p.every_months AS "everyMonths", p.due_by AS "dueBy", p.proved_on AS "provedOn", p.proved_number AS "provedNumber", p.shown,
  p.version, p.changed_by AS "changedBy"`

/** Until when a last day is near, there. */
const near = `${dayThere('$1', 'p.project_id')} + ${daysBefore}`

/** What must hang in each project, and the proofs that it does. */
export function postingStore(work: Work) {
  return {
    /** The posting, or "not found"; locked where it is going to be changed. */
    byId: async (id: string, { lock = false } = {}): Promise<PostingRow> => {
      const [row] = await work.sql<PostingRow>(
        `SELECT ${postingColumns} FROM disclosure.posting p WHERE p.id = $1 ${lock ? 'FOR UPDATE' : ''}`,
        [id],
      )
      if (!row) throw common.notFound()
      return row
    },

    ofProject: (projectId: string) =>
      work.sql<PostingRow>(`SELECT ${postingColumns} FROM disclosure.posting p WHERE p.project_id = $1`, [
        projectId,
      ]),

    add: (
      posting: Pick<PostingRow, 'id' | 'projectId' | 'kind' | 'place' | 'content' | 'everyMonths' | 'dueBy'>,
    ) =>
      work.sql(
        `INSERT INTO disclosure.posting (id, project_id, kind, place, content, every_months, due_by, changed_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          posting.id,
          posting.projectId,
          posting.kind,
          posting.place,
          JSON.stringify(posting.content),
          posting.everyMonths,
          posting.dueBy,
          actorName(work),
        ],
      ),

    /** A changed text has the next number; a place or a rhythm alone leaves it. */
    rewrite: (id: string, { place, everyMonths, content, textNumber, dueBy }: PostingRow) =>
      work.sql(
        `UPDATE disclosure.posting SET place = $2, every_months = $3, content = $4, text_number = $5, due_by = $6, changed_by = $7,
           version = version + 1 WHERE id = $1`,
        [id, place, everyMonths, JSON.stringify(content), textNumber, dueBy, actorName(work)],
      ),

    prove: async (
      { id, projectId }: Pick<PostingRow, 'id' | 'projectId'>,
      shown: PostingContent,
      proof: Pick<ProofRow, 'textNumber' | 'postedOn' | 'words' | 'fileIds'>,
      dueBy: string,
    ): Promise<string> => {
      const proofId = work.newId()
      const content = JSON.stringify(shown)
      await work.sql(
        `INSERT INTO disclosure.posting_proof (id, project_id, posting_id, text_number, content, posted_on, words, file_ids, by_name, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          proofId,
          projectId,
          id,
          proof.textNumber,
          content,
          proof.postedOn,
          proof.words,
          proof.fileIds,
          actorName(work),
          work.now,
        ],
      )
      await work.sql(
        `UPDATE disclosure.posting SET proved_on = $2, proved_number = $3, shown = $4, due_by = $5, changed_by = $6,
           version = version + 1 WHERE id = $1`,
        [id, proof.postedOn, proof.textNumber, content, dueBy, actorName(work)],
      )
      return proofId
    },

    takeDown: (id: string, today: string) =>
      work.sql(
        `UPDATE disclosure.posting SET proved_on = NULL, proved_number = NULL, shown = NULL, due_by = $2, changed_by = $3,
           version = version + 1 WHERE id = $1`,
        [id, today, actorName(work)],
      ),

    callFor: (id: string, dueBy: string) =>
      work.sql('UPDATE disclosure.posting SET due_by = $2, version = version + 1 WHERE id = $1', [id, dueBy]),

    markAsked: (ids: readonly string[]) =>
      work.sql('UPDATE disclosure.posting SET asked_for = due_by WHERE id = ANY ($1)', [ids]),

    /** Postings whose last day is near and was not named yet. */
    nearUnnamed: () =>
      work.sql<PostingRow>(
        `SELECT ${postingColumns} FROM disclosure.posting p WHERE p.due_by <= ${near} AND p.asked_for IS DISTINCT FROM p.due_by
          ORDER BY p.due_by, p.id FOR UPDATE OF p`,
        [work.now],
      ),

    near: () =>
      work.sql<PostingRow>(
        `SELECT ${postingColumns} FROM disclosure.posting p WHERE p.due_by <= ${near} ORDER BY p.due_by, p.id`,
        [work.now],
      ),

    /** The proofs of postings, the last first. */
    proofs: (postingIds: readonly string[], limit: number) =>
      work.sql<ProofRow>(
        `SELECT q.* FROM unnest($1::uuid[]) AS wanted, LATERAL (
           SELECT r.id, r.posting_id AS "postingId", r.text_number AS "textNumber", r.posted_on AS "postedOn", r.words,
                  r.file_ids AS "fileIds", r.by_name AS "byName", r.at
             FROM disclosure.posting_proof r WHERE r.posting_id = wanted ORDER BY r.id DESC LIMIT $2) q`,
        [postingIds, limit],
      ),
  }
}
