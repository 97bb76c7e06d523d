import { refusals as common } from '#platform/errors/index.ts'
import { actorName, type Work } from '#platform/work/index.ts'
import type { OpinionChannel, OpinionSource, OpinionState, Step } from '../opinion.ts'

export interface OpinionRow {
  id: string
  projectId: string
  source: OpinionSource
  sourceId: string
  channel: OpinionChannel
  step: Step | null
  topicId: string | null
  words: string
  saidOn: string
  personId: string | null
  householdId: string | null
  homeId: string | null
  takenAt: Date
  takenBy: string
  state: OpinionState
  improvementId: string | null
  responsibleId: string | null
  responsibleName: string | null
  nextStep: string | null
  dueOn: string | null
  talkId: string | null
  answer: string | null
  termOn: string | null
  decidedOn: string | null
  decidedBy: string | null
  doneOn: string | null
  /** How often it came up and what it cost in fen, where a lesson says so. */
  times: number | null
  cost: number | null
  level: number
  version: number
  changedBy: string | null
}

export type NewOpinion = Pick<
  OpinionRow,
  | 'projectId'
  | 'source'
  | 'sourceId'
  | 'channel'
  | 'step'
  | 'topicId'
  | 'words'
  | 'saidOn'
  | 'personId'
  | 'householdId'
  | 'homeId'
  | 'takenBy'
  | 'dueOn'
  | 'talkId'
> &
  Partial<Pick<OpinionRow, 'times' | 'cost'>>

export const opinionColumns = `o.id, o.project_id AS "projectId", o.source, o.source_id AS "sourceId", o.channel, o.step, o.topic_id AS "topicId",
  o.words, o.said_on AS "saidOn", o.person_id AS "personId", o.household_id AS "householdId", o.home_id AS "homeId",
  o.taken_at AS "takenAt", o.taken_by AS "takenBy", o.state, o.improvement_id AS "improvementId", o.responsible_id AS "responsibleId",
  o.responsible_name AS "responsibleName", o.next_step AS "nextStep", o.due_on AS "dueOn", o.talk_id AS "talkId", o.answer,
  o.term_on AS "termOn", o.decided_on AS "decidedOn", o.decided_by AS "decidedBy", o.done_on AS "doneOn", o.times, o.cost::bigint AS cost, o.level, o.version,
  o.changed_by AS "changedBy"`

/** What became of an opinion, and when it is or was done. */
export interface Decision {
  accepted: boolean
  answer: string
  termOn: string | null
}

/** The pool of opinions. */
export function opinionStore(work: Work) {
  const many = (condition: string, values: unknown[]) =>
    work.sql<OpinionRow>(`SELECT ${opinionColumns} FROM improvement.opinion o WHERE ${condition}`, values)
  return {
    /** The opinion, or "not found"; locked where it is going to be changed. */
    byId: async (id: string, { lock = false } = {}): Promise<OpinionRow> => {
      const [row] = await many(`o.id = $1 ${lock ? 'FOR UPDATE' : ''}`, [id])
      if (!row) throw common.notFound()
      return row
    },

    ofImprovement: (improvementId: string) =>
      many('o.improvement_id = $1 ORDER BY o.said_on, o.id', [improvementId]),

    ofTalk: (talkId: string) => many('o.talk_id = $1 ORDER BY o.taken_at, o.id', [talkId]),

    /** Those of the person who asks, the newest first. */
    own: (personIds: readonly string[]) =>
      many('o.person_id = ANY ($1) ORDER BY o.taken_at DESC, o.id DESC LIMIT 100', [personIds]),

    locked: (ids: readonly string[]) => many('o.id = ANY ($1) ORDER BY o.id FOR UPDATE', [ids]),

    /** Takes an opinion in; null where its source was taken before. */
    add: async (id: string, row: NewOpinion): Promise<string | null> => {
      const [added] = await work.sql<{ id: string }>(
        `INSERT INTO improvement.opinion (id, project_id, source, source_id, channel, step, topic_id, words, said_on, person_id,
           household_id, home_id, taken_at, taken_by, due_on, talk_id, changed_by, times, cost)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $14, $17, $18)
         ON CONFLICT DO NOTHING RETURNING id`,
        [
          id,
          row.projectId,
          row.source,
          row.sourceId,
          row.channel,
          row.step,
          row.topicId,
          row.words,
          row.saidOn,
          row.personId,
          row.householdId,
          row.homeId,
          work.now,
          row.takenBy,
          row.dueOn,
          row.talkId,
          row.times ?? null,
          row.cost ?? null,
        ],
      )
      return added?.id ?? null
    },

    /** What came from this record; locked, for it follows what happens there. */
    fromSource: async (source: OpinionSource, sourceId: string): Promise<OpinionRow | undefined> =>
      (await many('o.source = $1 AND o.source_id = $2 FOR UPDATE', [source, sourceId]))[0],

    /** The same person said it in other words, before anybody looked at it. */
    reword: (id: string, words: string) =>
      work.sql(
        'UPDATE improvement.opinion SET words = $2, changed_by = $3, version = version + 1 WHERE id = $1',
        [id, words, actorName(work)],
      ),

    /** Answered where it came from. */
    answerElsewhere: (id: string, answer: string, on: string) =>
      work.sql(
        `UPDATE improvement.opinion SET state = 'answered', answer = $2, decided_on = $3, decided_by = $4, changed_by = $4,
           version = version + 1 WHERE id = $1`,
        [id, answer, on, actorName(work)],
      ),

    /** Asked again where it came from. */
    askAgain: (id: string) =>
      work.sql(
        `UPDATE improvement.opinion SET state = CASE WHEN responsible_id IS NULL THEN 'new' ELSE 'grouped' END, answer = NULL,
           decided_on = NULL, decided_by = NULL, changed_by = $2, version = version + 1 WHERE id = $1`,
        [id, actorName(work)],
      ),

    sort: (id: string, { topicId, step }: { topicId: string | null; step: Step | null }) =>
      work.sql(
        'UPDATE improvement.opinion SET topic_id = $2, step = $3, changed_by = $4, version = version + 1 WHERE id = $1',
        [id, topicId, step, actorName(work)],
      ),

    assign: (
      id: string,
      to: { staffId: string; name: string; nextStep: string | null; dueOn: string | null },
    ) =>
      work.sql(
        `UPDATE improvement.opinion SET responsible_id = $2, responsible_name = $3, next_step = $4, due_on = coalesce($5, due_on),
           state = CASE state WHEN 'new' THEN 'grouped' ELSE state END, changed_by = $6, version = version + 1 WHERE id = $1`,
        [id, to.staffId, to.name, to.nextStep, to.dueOn, actorName(work)],
      ),

    /** Puts opinions into an improvement, or out of it. */
    group: (ids: readonly string[], improvementId: string | null) =>
      work.sql(
        `UPDATE improvement.opinion SET improvement_id = $2, changed_by = $3, version = version + 1,
           state = CASE WHEN state = 'new' AND $2::uuid IS NOT NULL THEN 'grouped'
                        WHEN state = 'grouped' AND $2::uuid IS NULL AND responsible_id IS NULL THEN 'new' ELSE state END
          WHERE id = ANY ($1)`,
        [ids, improvementId, actorName(work)],
      ),

    decide: (ids: readonly string[], { accepted, answer, termOn }: Decision, on: string) =>
      work.sql(
        `UPDATE improvement.opinion SET state = $2, answer = $3, term_on = $4, decided_on = $5, decided_by = $6, changed_by = $6,
           version = version + 1 WHERE id = ANY ($1)`,
        [ids, accepted ? 'accepted' : 'refused', answer, termOn, on, actorName(work)],
      ),

    finish: (ids: readonly string[], on: string) =>
      work.sql(
        `UPDATE improvement.opinion SET state = 'done', done_on = $2, changed_by = $3, version = version + 1
          WHERE id = ANY ($1) AND state = 'accepted'`,
        [ids, on, actorName(work)],
      ),

    /** Proposals without an answer whose term ends soon or is over, and that were not named today. */
    toRemind: (daysBefore: number) =>
      work.sql<OpinionRow>(
        `UPDATE improvement.opinion o SET reminded_on = p.today
           FROM (SELECT id, estate.local_day(id, $1) AS today FROM estate.project) p
          WHERE p.id = o.project_id AND o.decided_on IS NULL AND o.talk_id IS NOT NULL AND o.due_on <= p.today + $2::int
            AND (o.reminded_on IS NULL OR o.reminded_on < p.today) RETURNING ${opinionColumns}`,
        [work.now, daysBefore],
      ),

    raise: (id: string, level: number) =>
      work.sql('UPDATE improvement.opinion SET level = $2 WHERE id = $1', [id, level]),
  }
}
