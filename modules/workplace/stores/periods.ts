import { refusals as common } from '#platform/errors/index.ts'
import { actorName, type Work } from '#platform/work/index.ts'
import type { AppraisalState, PeriodLength } from '../appraisal.ts'

export interface PeriodRow {
  id: string
  nodeId: string
  nodeName: string
  length: PeriodLength
  fromOn: string
  untilOn: string
  editionId: string
  state: 'open' | 'closed'
  openedBy: string
  closedOn: string | null
  people: number
  agreed: number
  version: number
  changedBy: string | null
}

export const periodColumns = `p.id, p.node_id AS "nodeId", p.node_name AS "nodeName", p.length, p.from_on AS "fromOn",
  p.until_on AS "untilOn", p.edition_id AS "editionId", p.state, p.opened_by AS "openedBy", p.closed_on AS "closedOn", p.version,
  p.changed_by AS "changedBy",
  (SELECT coalesce(sum(g.people), 0)::int FROM workplace.period_progress(p.id) g) AS people,
  (SELECT coalesce(sum(g.people), 0)::int FROM workplace.period_progress(p.id) g WHERE g.state = 'agreed') AS agreed`

export interface ProgressRow {
  nodeId: string
  nodeName: string
  state: AppraisalState
  people: number
}

export function periodStore(work: Work) {
  return {
    byId: async (id: string): Promise<PeriodRow> => {
      const [row] = await work.sql<PeriodRow>(
        `SELECT ${periodColumns} FROM workplace.period p WHERE p.id = $1`,
        [id],
      )
      if (!row) throw common.notFound()
      return row
    },

    isThere: async (nodeId: string, fromOn: string, length: PeriodLength): Promise<boolean> =>
      (
        await work.sql('SELECT 1 FROM workplace.period WHERE node_id = $1 AND from_on = $2 AND length = $3', [
          nodeId,
          fromOn,
          length,
        ])
      ).length > 0,

    /** Also those who may not read the period itself may know that it ended. */
    isClosed: async (id: string): Promise<boolean> => {
      const [row] = await work.sql<{ closed: boolean }>('SELECT workplace.is_closed($1) AS closed', [id])
      return row!.closed
    },

    add: (
      period: Pick<PeriodRow, 'id' | 'nodeId' | 'nodeName' | 'length' | 'fromOn' | 'untilOn' | 'editionId'>,
    ) =>
      work.sql(
        `INSERT INTO workplace.period (id, node_id, node_name, length, from_on, until_on, edition_id, opened_by, changed_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9)`,
        [
          period.id,
          period.nodeId,
          period.nodeName,
          period.length,
          period.fromOn,
          period.untilOn,
          period.editionId,
          actorName(work),
          work.now,
        ],
      ),

    close: (id: string, on: string) =>
      work.sql(
        `UPDATE workplace.period SET state = 'closed', closed_on = $2, changed_by = $3, version = version + 1 WHERE id = $1`,
        [id, on, actorName(work)],
      ),

    progress: (id: string) =>
      work.sql<ProgressRow>(
        'SELECT node_id AS "nodeId", node_name AS "nodeName", state, people FROM workplace.period_progress($1) ORDER BY 2, 3',
        [id],
      ),

    means: (id: string, companies: readonly string[]) =>
      work.sql<{ key: string; self: string | null; rated: string | null }>(
        'SELECT quality_key AS key, self_mean::text AS self, rated_mean::text AS rated FROM workplace.period_means($1, $2)',
        [id, companies],
      ),
  }
}
