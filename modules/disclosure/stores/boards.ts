import type { SigningMethod } from '../purchase.ts'
import { actorName, type Work } from '#platform/work/index.ts'

export interface BoardRow {
  id: string
  projectId: string
  projectName: string
  city: string
  timezone: string
  opensOn: string
  signingMethod: SigningMethod | null
  /** Where contracts are signed, and what to know of it. */
  signingWords: string
  version: number
  changedBy: string | null
}

const columns = `b.id, b.project_id AS "projectId", b.project_name AS "projectName", b.city, b.timezone, b.opens_on AS "opensOn",
  b.signing_method AS "signingMethod", b.signing_words AS "signingWords", b.version, b.changed_by AS "changedBy"`

/** In SQL: the present day at the place of a row whose project keeps a register. */
export const dayThere = (now: string, projectId: string): string =>
  `(SELECT (${now}::timestamptz AT TIME ZONE o.timezone)::date FROM disclosure.board o WHERE o.project_id = ${projectId})`

/** The projects that have a register of postings and a public page. */
export function boardStore(work: Work) {
  return {
    of: async (projectId: string): Promise<BoardRow | undefined> => {
      const [row] = await work.sql<BoardRow>(
        `SELECT ${columns} FROM disclosure.board b WHERE b.project_id = $1`,
        [projectId],
      )
      return row
    },

    all: () =>
      work.sql<BoardRow>(
        `SELECT ${columns} FROM disclosure.board b ORDER BY b.city, b.project_name, b.project_id`,
      ),

    setSigning: (projectId: string, method: SigningMethod, words: string) =>
      work.sql(
        `UPDATE disclosure.board SET signing_method = $2, signing_words = $3, changed_by = $4, version = version + 1 WHERE project_id = $1`,
        [projectId, method, words, actorName(work)],
      ),

    add: (
      board: Pick<BoardRow, 'projectId' | 'projectName' | 'city' | 'timezone' | 'opensOn' | 'signingMethod'>,
    ) =>
      work.sql(
        `INSERT INTO disclosure.board (id, project_id, project_name, city, timezone, opens_on, signing_method, changed_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          work.newId(),
          board.projectId,
          board.projectName,
          board.city,
          board.timezone,
          board.opensOn,
          board.signingMethod,
          actorName(work),
        ],
      ),
  }
}
