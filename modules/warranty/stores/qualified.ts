import { refusals as common } from '#platform/errors/index.ts'
import { actorName, type Work } from '#platform/work/index.ts'

export interface QualifiedRow {
  id: string
  staffId: string
  name: string
  certificate: string
  validUntil: string
  version: number
  changedBy: string | null
}

const columns = `q.id, q.staff_id AS "staffId", q.staff_name AS "name", q.certificate, q.valid_until AS "validUntil", q.version,
  q.changed_by AS "changedBy"`

/** Who may check gas, with the certificate. */
export function qualifiedStore(work: Work) {
  const find = (condition: string, values: unknown[]) =>
    work.sql<QualifiedRow>(`SELECT ${columns} FROM warranty.qualified_staff q WHERE ${condition}`, values)
  return {
    all: () => find('true ORDER BY q.valid_until, q.id', []),

    byId: async (id: string): Promise<QualifiedRow> => {
      const [row] = await find('q.id = $1 FOR UPDATE', [id])
      if (!row) throw common.notFound()
      return row
    },

    /** Those of the staff whose certificate is valid on the day. */
    validOn: async (staffIds: readonly string[], day: string): Promise<Set<string>> => {
      const rows = await find('q.staff_id = ANY ($1) AND q.valid_until >= $2', [staffIds, day])
      return new Set(rows.map(({ staffId }) => staffId))
    },

    add: (row: Pick<QualifiedRow, 'staffId' | 'name' | 'certificate' | 'validUntil'> & { nodeId: string }) =>
      work.sql(
        `INSERT INTO warranty.qualified_staff (id, node_id, staff_id, staff_name, certificate, valid_until, changed_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [work.newId(), row.nodeId, row.staffId, row.name, row.certificate, row.validUntil, actorName(work)],
      ),

    change: (id: string, certificate: string, validUntil: string) =>
      work.sql(
        `UPDATE warranty.qualified_staff SET certificate = $2, valid_until = $3, changed_by = $4, version = version + 1
          WHERE id = $1 RETURNING id`,
        [id, certificate, validUntil, actorName(work)],
      ),
  }
}
