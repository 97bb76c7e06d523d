import { responsibleFor } from '#modules/organization/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { recordHistory } from '#platform/history/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { DecisionKind, Reason } from '../post.ts'
import { postStore } from '../stores/posts.ts'
import { type PostLine, postLine, postTables } from './list-posts.ts'

interface Decision {
  at: string
  kind: DecisionKind
  reason: Reason | null
  words: string | null
  staffName: string
}

interface Row extends PostLine {
  body: string
  masked: number
  publishedAt: Date | null
  withheldFor: Reason | null
  withheldWords: string | null
  answeredAt: Date | null
  appeal: { words: string; appealedAt: string; answer: string | null; withheldById: string } | null
  decisions: Decision[]
  answers: { at: string; body: string; staffName: string; staffPost: string | null }[]
}

/** One post as moderators see it: the masked words, what was decided, the appeal and the answers. */
export async function postView(work: Work, postId: string) {
  const [row] = await work.sql<Row>(
    `SELECT ${postLine}, ${`p.state = 'waiting' AND p.decide_by < $2`} AS "isOverdue", w.body, o.masked, p.published_at AS "publishedAt",
            p.withheld_for AS "withheldFor", p.withheld_words AS "withheldWords", p.answered_at AS "answeredAt",
            CASE WHEN a.id IS NOT NULL THEN json_build_object('words', a.words, 'appealedAt', a.appealed_at, 'answer', a.answer, 'withheldById',
              (SELECT d.staff_id FROM board.decision d WHERE d.post_id = p.id AND d.kind = 'withheld' ORDER BY d.at DESC LIMIT 1)) END AS appeal,
            (SELECT coalesce(json_agg(json_build_object('at', d.at, 'kind', d.kind, 'reason', d.reason, 'words', d.words, 'staffName', d.staff_name)
              ORDER BY d.at, d.id), '[]') FROM board.decision d WHERE d.post_id = p.id) AS decisions,
            (SELECT coalesce(json_agg(json_build_object('at', r.at, 'body', r.body, 'staffName', r.staff_name, 'staffPost', r.staff_post)
              ORDER BY r.at, r.id), '[]') FROM board.answer r WHERE r.post_id = p.id) AS answers
       FROM ${postTables} JOIN board.original o ON o.post_id = p.id WHERE p.id = $1`,
    [postId, work.now],
  )
  if (!row) throw common.notFound()
  const moderator = await responsibleFor(work, row.projectId, 'forumModerator')
  const stand = moderator ?? (await responsibleFor(work, row.projectId, 'customerRelations'))
  return { ...row, responsible: stand?.name ?? null }
}

/** The words as they were written and the phone behind them, noted in the log with whoever looked. */
export async function openOriginal(work: Work, postId: string) {
  const { project_id: projectId } = await postStore(work).take(postId)
  const original = await postStore(work).original(postId)
  await work.note('original_read', { subject: ['board.post', postId], projectId })
  const { keyring } = work.services
  return {
    title: keyring.decrypt(original.title_sealed),
    body: keyring.decrypt(original.body_sealed),
    phone: original.phone_sealed && keyring.decrypt(original.phone_sealed),
    personId: original.person_id,
  }
}

/** Who decided what, and when. */
export const postHistory = (work: Work, postId: string, paging: { limit?: number; after?: string }) =>
  recordHistory(work, { record: ['board.post', postId] }, paging)
