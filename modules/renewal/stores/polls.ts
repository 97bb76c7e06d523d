import { actorName, type ResidentActor, type Work } from '#platform/work/index.ts'
import type { Result } from '../wishes.ts'

export interface PollRow {
  id: string
  projectId: string
  programmeId: string
  title: string
  words: string
  opensOn: string
  closesOn: string
  publishedOn: string | null
  resultWords: string
  closedEarly: string | null
  asked: number | null
  answered: number | null
}

export interface OptionRow {
  id: string
  pollId: string
  title: string
  lineId: string | null
  firsts: number | null
  mentions: number | null
  points: number | null
}

export interface AnswerRow {
  pollId: string
  householdId: string
  homeId: string
  optionIds: string[]
  wish: string
  at: Date
}

const columns = `p.id, p.project_id AS "projectId", p.programme_id AS "programmeId", p.title, p.words, p.opens_on AS "opensOn",
  p.closes_on AS "closesOn", p.published_on AS "publishedOn", p.result_words AS "resultWords", p.closed_early AS "closedEarly",
  p.asked, p.answered`
const answerColumns = `a.poll_id AS "pollId", a.household_id AS "householdId", a.home_id AS "homeId", a.option_ids AS "optionIds", a.wish, a.at`

/** Polls of wishes, their options and answers. */
export function pollStore(work: Work) {
  return {
    /** Answers come in side by side, the publication comes between none: residents may not lock the row itself. */
    hold: (programmeId: string, { alone }: { alone: boolean }) =>
      work.sql(`SELECT pg_advisory_xact_lock${alone ? '' : '_shared'}(6023, hashtext($1))`, [programmeId]),

    of: async (programmeId: string): Promise<PollRow | null> => {
      const [row] = await work.sql<PollRow>(
        `SELECT ${columns} FROM renewal.poll p WHERE p.programme_id = $1`,
        [programmeId],
      )
      return row ?? null
    },

    add: async (
      poll: Pick<PollRow, 'projectId' | 'programmeId' | 'title' | 'words' | 'opensOn' | 'closesOn'>,
      options: readonly Pick<OptionRow, 'title' | 'lineId'>[],
    ): Promise<string> => {
      const id = work.newId()
      await work.sql(
        `INSERT INTO renewal.poll (id, project_id, programme_id, title, words, opens_on, closes_on, changed_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          id,
          poll.projectId,
          poll.programmeId,
          poll.title,
          poll.words,
          poll.opensOn,
          poll.closesOn,
          actorName(work),
        ],
      )
      await work.sql(
        `INSERT INTO renewal.poll_option (id, project_id, poll_id, position, title, line_id)
         SELECT uuidv7(), $1, $2, o.position, o.title, o.line_id
           FROM unnest($3::text[], $4::uuid[]) WITH ORDINALITY AS o(title, line_id, position)`,
        [poll.projectId, id, options.map(({ title }) => title), options.map(({ lineId }) => lineId)],
      )
      return id
    },

    options: (pollId: string) =>
      work.sql<OptionRow>(
        `SELECT o.id, o.poll_id AS "pollId", o.title, o.line_id AS "lineId", o.firsts, o.mentions, o.points
           FROM renewal.poll_option o WHERE o.poll_id = $1 ORDER BY o.position`,
        [pollId],
      ),

    /** Those that the caller sees: all for staff, one's own for a resident. */
    answers: (pollId: string) =>
      work.sql<AnswerRow>(
        `SELECT ${answerColumns} FROM renewal.answer a WHERE a.poll_id = $1 ORDER BY a.at`,
        [pollId],
      ),

    /** One answer for a household; a later one takes its place. Returns its id. */
    answer: async (
      { id: pollId, projectId }: PollRow,
      answer: Omit<AnswerRow, 'pollId' | 'at'>,
    ): Promise<string> => {
      const [row] = await work.sql<{ id: string }>(
        `INSERT INTO renewal.answer (id, project_id, poll_id, household_id, home_id, person_id, option_ids, wish, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (poll_id, household_id) DO UPDATE SET option_ids = EXCLUDED.option_ids, wish = EXCLUDED.wish, at = EXCLUDED.at,
           person_id = EXCLUDED.person_id RETURNING id`,
        [
          work.newId(),
          projectId,
          pollId,
          answer.householdId,
          answer.homeId,
          (work.actor as ResidentActor).id,
          answer.optionIds,
          answer.wish,
          work.now,
        ],
      )
      return row!.id
    },

    publish: async (
      id: string,
      result: Pick<PollRow, 'publishedOn' | 'resultWords' | 'closedEarly' | 'asked' | 'answered'>,
      counts: ReadonlyMap<string, Result>,
    ) => {
      await work.sql(
        `UPDATE renewal.poll SET published_on = $2, published_by = $3, result_words = $4, closed_early = $5, asked = $6, answered = $7,
           changed_by = $3, version = version + 1 WHERE id = $1`,
        [
          id,
          result.publishedOn,
          actorName(work),
          result.resultWords,
          result.closedEarly,
          result.asked,
          result.answered,
        ],
      )
      await work.sql(
        `UPDATE renewal.poll_option o SET firsts = c.firsts, mentions = c.mentions, points = c.points
           FROM jsonb_to_recordset($1::jsonb) AS c(id uuid, firsts int, mentions int, points int) WHERE o.id = c.id`,
        [JSON.stringify([...counts].map(([optionId, result]) => ({ id: optionId, ...result })))],
      )
    },

    /** Open polls whose last day is near and whose households were not reminded. */
    closing: (daysBefore: number) =>
      work.sql<PollRow>(
        `SELECT ${columns} FROM renewal.poll p
          WHERE p.published_on IS NULL AND p.reminded_on IS NULL AND p.opens_on <= estate.local_day(p.project_id, $1)
            AND p.closes_on - estate.local_day(p.project_id, $1) BETWEEN 0 AND $2 FOR UPDATE`,
        [work.now, daysBefore],
      ),

    markReminded: (ids: readonly string[]) =>
      work.sql('UPDATE renewal.poll SET reminded_on = estate.local_day(project_id, $2) WHERE id = ANY ($1)', [
        ids,
        work.now,
      ]),
  }
}
