import { actorId, actorName, type Work } from '#platform/work/index.ts'
import { refusals as common } from '#platform/errors/index.ts'

export interface DepthHousehold {
  id: string
  projectId: string
  homeId: string
  name: string
  depth: number
}

export interface DepthProof {
  id: string
  householdId: string
  level: number
  onDay: string
  proof: string
  staffName: string
  recordedAt: Date
  withdrawnAt: Date | null
  withdrawnBy: string | null
  withdrawnWhy: string | null
}

const proofColumns = `d.id, d.household_id AS "householdId", d.level, d.on_day AS "onDay", d.proof, d.staff_name AS "staffName",
  d.recorded_at AS "recordedAt", d.withdrawn_at AS "withdrawnAt", d.withdrawn_by AS "withdrawnBy", d.withdrawn_why AS "withdrawnWhy"`

/** Households with the proofs of how deeply they are served. */
export function depthStore(work: Work) {
  return {
    async household(id: string): Promise<DepthHousehold> {
      const [row] = await work.sql<DepthHousehold>(
        `SELECT id, project_id AS "projectId", home_id AS "homeId", name, depth FROM customers.household
          WHERE id = $1 AND until_on IS NULL FOR UPDATE`,
        [id],
      )
      if (!row) throw common.notFound()
      return row
    },

    proofsOf: (householdIds: readonly string[]) =>
      work.sql<DepthProof>(
        `SELECT ${proofColumns} FROM customers.depth_proof d WHERE d.household_id = ANY ($1) ORDER BY d.recorded_at DESC, d.id DESC`,
        [householdIds],
      ),

    add: (
      id: string,
      { id: householdId, projectId }: DepthHousehold,
      { level, onDay, proof }: { level: number; onDay: string; proof: string },
    ) =>
      work.sql(
        `INSERT INTO customers.depth_proof (id, project_id, household_id, level, on_day, proof, staff_id, staff_name, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [id, projectId, householdId, level, onDay, proof, actorId(work), actorName(work), work.now],
      ),

    withdraw: (id: string, reason: string) =>
      work.sql(
        'UPDATE customers.depth_proof SET withdrawn_at = $2, withdrawn_by = $3, withdrawn_why = $4 WHERE id = $1',
        [id, work.now, actorName(work), reason],
      ),

    keepDepth: (householdId: string, depth: number) =>
      work.sql('UPDATE customers.household SET depth = $2, depth_at = $3, changed_by = $4 WHERE id = $1', [
        householdId,
        depth,
        work.now,
        actorName(work),
      ]),
  }
}
