import { refusals as common } from '#platform/errors/index.ts'
import { actorName, type Work } from '#platform/work/index.ts'
import type { Urgency } from '../stages.ts'

export interface LineRow {
  id: string
  projectId: string
  programmeId: string
  kind: 'part' | 'facility' | 'other'
  commonId: string | null
  name: string
  location: string | null
  condition: number | null
  urgency: Urgency | null
  remark: string
  estimateFen: number | null
  lookedBy: string | null
  lookedAt: Date | null
  version: number
  changedBy: string | null
}

export type NewLine = Pick<LineRow, 'kind' | 'commonId' | 'name' | 'location'>

const columns = `l.id, l.project_id AS "projectId", l.programme_id AS "programmeId", l.kind, l.common_id AS "commonId", l.name, l.location,
  l.condition, l.urgency, l.remark, l.estimate_fen AS "estimateFen", l.looked_by AS "lookedBy", l.looked_at AS "lookedAt", l.version,
  l.changed_by AS "changedBy"`

/** The sheets of condition surveys, line by line. */
export function surveyLineStore(work: Work) {
  return {
    /** The line, or "not found"; locked, because it is going to be changed. */
    byId: async (id: string): Promise<LineRow> => {
      const [row] = await work.sql<LineRow>(
        `SELECT ${columns} FROM renewal.survey_line l WHERE l.id = $1 FOR UPDATE`,
        [id],
      )
      if (!row) throw common.notFound()
      return row
    },

    of: (programmeId: string) =>
      work.sql<LineRow>(
        `SELECT ${columns} FROM renewal.survey_line l WHERE l.programme_id = $1 ORDER BY l.position`,
        [programmeId],
      ),

    add: (projectId: string, programmeId: string, lines: readonly NewLine[]) =>
      work.sql<{ id: string }>(
        `INSERT INTO renewal.survey_line (id, project_id, programme_id, position, kind, common_id, name, location, changed_by)
         SELECT uuidv7(), $1, $2, l.place + (SELECT coalesce(max(o.position), 0) FROM renewal.survey_line o WHERE o.programme_id = $2),
                l.kind, l.common_id, l.name, l.location, $7
           FROM unnest($3::text[], $4::uuid[], $5::text[], $6::text[]) WITH ORDINALITY AS l(kind, common_id, name, location, place)
         RETURNING id`,
        [
          projectId,
          programmeId,
          lines.map(({ kind }) => kind),
          lines.map(({ commonId }) => commonId),
          lines.map(({ name }) => name),
          lines.map(({ location }) => location),
          actorName(work),
        ],
      ),

    look: (id: string, found: Pick<LineRow, 'condition' | 'urgency' | 'remark' | 'estimateFen'>) =>
      work.sql(
        `UPDATE renewal.survey_line SET condition = $2, urgency = $3, remark = $4, estimate_fen = $5, looked_by = $6, looked_at = $7,
           changed_by = $6, version = version + 1 WHERE id = $1`,
        [id, found.condition, found.urgency, found.remark, found.estimateFen, actorName(work), work.now],
      ),
  }
}
