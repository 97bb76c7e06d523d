import { actorId, actorName, type Work } from '#platform/work/index.ts'
import type { AnswerValue, Measure, ProblemKind, Topic } from '../answers.ts'
import type { AttemptResult } from '../call.ts'
import type { CallbackRow } from './callbacks.ts'

export interface AnswerRow {
  key: string
  measure: Measure
  value: AnswerValue
  by: string
  at: Date
}

export interface ProblemRow {
  id: string
  kind: ProblemKind
  words: string
  by: string
  at: Date
}

export interface OpinionRow {
  id: string
  topic: Topic
  words: string
  by: string
  at: Date
}

export interface AttemptRow {
  id: string
  at: Date
  result: AttemptResult
  agreedAt: Date | null
  note: string | null
  byName: string
}

type Of = Pick<CallbackRow, 'id' | 'projectId'>

/** What was said in a call-back, and how often somebody tried to call. */
export function saidStore(work: Work) {
  return {
    answers: (callbackId: string) =>
      work.sql<AnswerRow>(
        `SELECT question_key AS key, measure, value, answered_by AS by, answered_at AS at FROM surveys.answer
          WHERE callback_id = $1 ORDER BY answered_at, question_key`,
        [callbackId],
      ),

    answer: ({ id, projectId }: Of, key: string, measure: Measure, value: AnswerValue) =>
      work.sql(
        `INSERT INTO surveys.answer (id, project_id, callback_id, question_key, measure, value, answered_by, answered_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (callback_id, question_key) DO UPDATE SET value = excluded.value, answered_by = excluded.answered_by,
           answered_at = excluded.answered_at`,
        [work.newId(), projectId, id, key, measure, value, actorName(work), work.now],
      ),

    problems: (callbackId: string) =>
      work.sql<ProblemRow>(
        `SELECT id, kind, words, told_by AS by, told_at AS at FROM surveys.problem WHERE callback_id = $1 ORDER BY id`,
        [callbackId],
      ),

    addProblem: async ({ id, projectId }: Of, kind: ProblemKind, words: string): Promise<string> => {
      const problemId = work.newId()
      await work.sql(
        `INSERT INTO surveys.problem (id, project_id, callback_id, kind, words, told_by, told_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [problemId, projectId, id, kind, words, actorName(work), work.now],
      )
      return problemId
    },

    opinions: (callbackId: string) =>
      work.sql<OpinionRow>(
        `SELECT id, topic, words, told_by AS by, told_at AS at FROM surveys.opinion WHERE callback_id = $1 ORDER BY id`,
        [callbackId],
      ),

    addOpinion: ({ id, projectId }: Of, topic: Topic, words: string) =>
      work.sql(
        `INSERT INTO surveys.opinion (id, project_id, callback_id, topic, words, told_by, told_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [work.newId(), projectId, id, topic, words, actorName(work), work.now],
      ),

    removeOpinion: (callbackId: string, opinionId: string) =>
      work.sql('DELETE FROM surveys.opinion WHERE callback_id = $1 AND id = $2', [callbackId, opinionId]),

    attempts: (callbackId: string) =>
      work.sql<AttemptRow>(
        `SELECT id, at, result, agreed_at AS "agreedAt", note, by_name AS "byName" FROM surveys.attempt
          WHERE callback_id = $1 ORDER BY at, id`,
        [callbackId],
      ),

    tryCall: (
      { id, projectId }: Of,
      result: AttemptResult,
      { agreedAt = null, note = null }: { agreedAt?: Date | null; note?: string | null } = {},
    ) =>
      work.sql(
        `INSERT INTO surveys.attempt (id, project_id, callback_id, at, result, agreed_at, note, staff_id, by_name)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [work.newId(), projectId, id, work.now, result, agreedAt, note, actorId(work), actorName(work)],
      ),
  }
}
