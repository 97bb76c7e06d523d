import { actorName, type Work } from '#platform/work/index.ts'
import type { DeliveryRow } from './tables.ts'

/** Columns of a delivery `d`. */
export const deliveryColumns = `d.id, d.project_id AS "projectId", d.home_id AS "homeId", d.contract_id AS "contractId", d.promised_on AS "promisedOn",
  d.planned_on AS "plannedOn", d.expected_on AS "expectedOn", d.delivered_on AS "deliveredOn", d.is_deemed AS "isDeemed",
  d.moved_in_on AS "movedInOn", d.ended_on AS "endedOn", d.version, d.changed_by AS "changedBy"`

/** The values of a delivery to enter or change, by home. */
export interface DeliveryToWrite {
  projectId: string
  homeId: string
  contractId: string | null
  promisedOn: string | null
  plannedOn: string | null
  deliveredOn: string | null
  isDeemed: boolean
  movedInOn: string | null
}

export function deliveryStore(work: Work) {
  const changedBy = actorName(work)
  return {
    /**
     * Whoever changes deliveries of the homes waits for the others until the transaction ends, also where there is no row
     * yet that could be locked; in one order, so that none lock up.
     */
    lock: (homeIds: readonly string[]) =>
      work.sql(
        `SELECT pg_advisory_xact_lock(6026, bucket)
           FROM (SELECT DISTINCT hashtext(id::text) AS bucket FROM unnest($1::uuid[]) AS id ORDER BY 1) AS buckets`,
        [homeIds],
      ),

    /** The deliveries of the homes that have not ended, in stable order; with `all` also those that have. */
    ofHomes: (homeIds: readonly string[], { all = false, lock = false } = {}) =>
      work.sql<DeliveryRow>(
        `SELECT ${deliveryColumns} FROM delivery.home_delivery d
          WHERE d.home_id = ANY ($1) AND ($2 OR d.ended_on IS NULL) ORDER BY d.created_at, d.id ${lock ? 'FOR UPDATE' : ''}`,
        [homeIds, all],
      ),

    /** Enters the rows, or changes those that differ; two at a time end as one. */
    write: async (rows: readonly DeliveryToWrite[]) => {
      if (rows.length === 0) return
      await work.sql(
        `INSERT INTO delivery.home_delivery AS d (id, project_id, home_id, contract_id, promised_on, planned_on, delivered_on,
           is_deemed, moved_in_on, changed_by)
         SELECT uuidv7(), r."projectId", r."homeId", r."contractId", r."promisedOn", r."plannedOn", r."deliveredOn", r."isDeemed",
                r."movedInOn", $2
           FROM jsonb_to_recordset($1::jsonb) AS r("projectId" uuid, "homeId" uuid, "contractId" uuid, "promisedOn" date,
                "plannedOn" date, "deliveredOn" date, "isDeemed" boolean, "movedInOn" date)
          ORDER BY r."homeId"
         ON CONFLICT (project_id, home_id) WHERE ended_on IS NULL DO UPDATE SET
           contract_id = excluded.contract_id, promised_on = excluded.promised_on, planned_on = excluded.planned_on,
           delivered_on = excluded.delivered_on, is_deemed = excluded.is_deemed, moved_in_on = excluded.moved_in_on,
           changed_by = excluded.changed_by, version = d.version + 1`,
        [JSON.stringify(rows), changedBy],
      )
    },

    /** Homes whose present delivery belongs to the contract. */
    homesOfContract: async (contractId: string) => {
      const rows = await work.sql<{ homeId: string }>(
        'SELECT home_id AS "homeId" FROM delivery.home_delivery WHERE contract_id = $1 AND ended_on IS NULL',
        [contractId],
      )
      return rows.map(({ homeId }) => homeId)
    },

    /** Ends a delivery whose contract no longer stands for the home; its dates are kept. */
    end: (id: string, endedOn: string) =>
      work.sql(
        `UPDATE delivery.home_delivery SET ended_on = $2, changed_by = $3, version = version + 1
          WHERE id = $1 AND ended_on IS NULL`,
        [id, endedOn, changedBy],
      ),
  }
}
