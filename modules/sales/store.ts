import { sql } from 'kysely'
import { actorName, type Work } from '#platform/work/index.ts'
import type { ContractState, SalesTables } from './tables.ts'

export interface BuyerRow {
  personId: string
  position: number
  /** What an imported row said about the buyer, sealed. */
  givenSealed: string | null
}

export interface ContractRow {
  id: string
  projectId: string
  homeId: string
  number: string
  signedOn: string
  /** Fen. */
  price: number
  plannedDeliveryOn: string | null
  state: ContractState
  cancelledOn: string | null
  cancelReason: string | null
  version: number
  changedBy: string | null
  buyers: BuyerRow[]
}

/** A contract to enter, or the new values of a known one. */
export interface ContractToWrite {
  id: string
  homeId: string
  number: string
  signedOn: string
  price: number
  plannedDeliveryOn: string | null
}

export interface BuyerToWrite extends BuyerRow {
  contractId: string
}

export const contractColumns = `c.id, c.project_id AS "projectId", c.home_id AS "homeId", c.number, c.signed_on AS "signedOn",
  (c.price * 100)::bigint AS price, c.planned_delivery_on AS "plannedDeliveryOn", c.state, c.cancelled_on AS "cancelledOn",
  c.cancel_reason AS "cancelReason", c.version, c.changed_by AS "changedBy",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('personId', b.person_id, 'position', b.position, 'givenSealed', b.given_sealed)
                             ORDER BY b.position), '[]')
     FROM sales.contract_buyer b WHERE b.contract_id = c.id) AS buyers`

const recordset = `jsonb_to_recordset($1::jsonb) AS r(id uuid, "homeId" uuid, number text, "signedOn" date, price bigint, "plannedDeliveryOn" date)`

/** Contracts and their buyers. */
export function salesStore(work: Work) {
  const db = work.tables<SalesTables>()
  const changedBy = actorName(work)
  return {
    byId: async (id: string): Promise<ContractRow | undefined> =>
      (
        await work.sql<ContractRow>(`SELECT ${contractColumns} FROM sales.contract c WHERE c.id = $1`, [id])
      )[0],

    /** Contracts of the project that stand for one of the homes, and those that carry one of the numbers. */
    touching: (projectId: string, homeIds: readonly string[], numbers: readonly string[]) =>
      work.sql<ContractRow>(
        `SELECT ${contractColumns} FROM sales.contract c
          WHERE c.project_id = $1 AND c.home_id = ANY ($2) AND c.state = 'standing'
         UNION SELECT ${contractColumns} FROM sales.contract c WHERE c.project_id = $1 AND c.number = ANY ($3)`,
        [projectId, homeIds, numbers],
      ),

    add: async (projectId: string, rows: readonly ContractToWrite[]) => {
      if (rows.length === 0) return
      await work.sql(
        `INSERT INTO sales.contract (id, project_id, home_id, number, signed_on, price, planned_delivery_on, changed_by)
         SELECT r.id, $2, r."homeId", r.number, r."signedOn", r.price::numeric / 100, r."plannedDeliveryOn", $3 FROM ${recordset}`,
        [JSON.stringify(rows), projectId, changedBy],
      )
    },

    rewrite: async (rows: readonly ContractToWrite[]) => {
      if (rows.length === 0) return
      await work.sql(
        `UPDATE sales.contract c SET home_id = r."homeId", number = r.number, signed_on = r."signedOn",
           price = r.price::numeric / 100, planned_delivery_on = r."plannedDeliveryOn", changed_by = $2, version = c.version + 1
         FROM ${recordset} WHERE c.id = r.id`,
        [JSON.stringify(rows), changedBy],
      )
    },

    /** Replaces the buyers of the contracts. */
    setBuyers: async (projectId: string, contractIds: readonly string[], buyers: readonly BuyerToWrite[]) => {
      if (contractIds.length === 0) return
      await work.sql('DELETE FROM sales.contract_buyer WHERE contract_id = ANY ($1)', [contractIds])
      await work.sql(
        `INSERT INTO sales.contract_buyer (id, project_id, contract_id, person_id, position, given_sealed)
         SELECT uuidv7(), $2, r."contractId", r."personId", r.position, r."givenSealed"
           FROM jsonb_to_recordset($1::jsonb) AS r("contractId" uuid, "personId" uuid, position smallint, "givenSealed" text)`,
        [JSON.stringify(buyers), projectId],
      )
    },

    /** Cancels the standing contract of that version; false when it is no longer so. */
    cancel: async (id: string, version: number, cancelledOn: string, reason: string): Promise<boolean> => {
      const { numUpdatedRows } = await db
        .updateTable('sales.contract')
        .set({
          state: 'cancelled',
          cancelled_on: cancelledOn,
          cancel_reason: reason,
          changed_by: changedBy,
          version: sql<number>`version + 1`,
        })
        .where('id', '=', id)
        .where('version', '=', version)
        .where('state', '=', 'standing')
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
  }
}
