import type { Insertable, Selectable } from 'kysely'
import { actorName, type Work } from '#platform/work/index.ts'
import type { EndReason, HouseholdKind } from '../holding.ts'
import type { CustomersTables, HoldingTable, HouseholdTable } from '../tables.ts'

export type HoldingRow = Selectable<HoldingTable>
export type HouseholdRow = Selectable<HouseholdTable>

/** Who holds which home, and the households in which they live. */
export function holdingStore(work: Work) {
  const db = work.tables<CustomersTables>()
  const changed_by = actorName(work)
  return {
    /** The households now open in the homes, made where they are missing; two at a time make one. */
    openHouseholds: async (
      wanted: readonly { homeId: string; projectId: string; kind: HouseholdKind; name: string }[],
    ) => {
      if (wanted.length > 0)
        await work.sql(
          `INSERT INTO customers.household (id, project_id, home_id, kind, name, changed_by)
           SELECT uuidv7(), r."projectId", r."homeId", r.kind, r.name, $2
             FROM jsonb_to_recordset($1::jsonb) AS r("projectId" uuid, "homeId" uuid, kind text, name text)
           ON CONFLICT (project_id, home_id, kind) WHERE until_on IS NULL DO NOTHING`,
          [JSON.stringify(wanted), changed_by],
        )
    },

    householdsOf: (homeIds: readonly string[]) =>
      work.sql<HouseholdRow>(
        'SELECT * FROM customers.household WHERE home_id = ANY ($1) AND until_on IS NULL',
        [homeIds],
      ),

    /** Holdings of the homes that have no end yet. */
    openHoldings: (homeIds: readonly string[]) =>
      work.sql<HoldingRow>('SELECT * FROM customers.holding WHERE home_id = ANY ($1) AND until_on IS NULL', [
        homeIds,
      ]),

    add: async (
      rows: readonly Omit<Insertable<HoldingTable>, 'changed_by' | 'until_on' | 'end_reason'>[],
    ) => {
      if (rows.length === 0) return
      await work.sql(
        `INSERT INTO customers.holding (id, project_id, home_id, household_id, person_id, kind, relation, acquisition, from_on,
                                        lease_from, lease_until, changed_by)
         SELECT r.id, r.project_id, r.home_id, r.household_id, r.person_id, r.kind, r.relation, r.acquisition, r.from_on,
                r.lease_from, r.lease_until, $2
           FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, project_id uuid, home_id uuid, household_id uuid, person_id uuid,
                kind text, relation text, acquisition text, from_on date, lease_from date, lease_until date)`,
        [JSON.stringify(rows), changed_by],
      )
    },

    byIds: (ids: readonly string[]) =>
      work.sql<HoldingRow>('SELECT * FROM customers.holding WHERE id = ANY ($1)', [ids]),

    /** Ends open holdings; one that would end before its start ends on its start. */
    end: async (ids: readonly string[], untilOn: string, reason: EndReason) => {
      if (ids.length === 0) return
      await work.sql(
        `UPDATE customers.holding SET until_on = greatest($2::date, from_on), end_reason = $3, changed_by = $4, version = version + 1
          WHERE id = ANY ($1) AND until_on IS NULL`,
        [ids, untilOn, reason, changed_by],
      )
    },

    /** Changes the lease of that version; false when the holding has another version by now. */
    changeLease: async (
      id: string,
      { version, leaseFrom, leaseUntil }: { version: number; leaseFrom: string; leaseUntil: string },
    ): Promise<boolean> => {
      const changed = await work.sql(
        `UPDATE customers.holding SET lease_from = $2, lease_until = $3, changed_by = $4, version = version + 1
          WHERE id = $1 AND version = $5 RETURNING 1`,
        [id, leaseFrom, leaseUntil, changed_by, version],
      )
      return changed.length > 0
    },

    closeHouseholds: async (ids: readonly string[], untilOn: string) => {
      if (ids.length === 0) return
      await work.sql(
        `UPDATE customers.household SET until_on = $2, changed_by = $3, version = version + 1 WHERE id = ANY ($1) AND until_on IS NULL`,
        [ids, untilOn, changed_by],
      )
    },

    /** Corrects what is written of an open holding. */
    correct: async (rows: readonly { id: string; kind: string; from_on: string }[]) => {
      if (rows.length === 0) return
      await work.sql(
        `UPDATE customers.holding h SET kind = r.kind, from_on = r.from_on, changed_by = $2, version = h.version + 1
           FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, kind text, from_on date) WHERE h.id = r.id`,
        [JSON.stringify(rows), changed_by],
      )
    },

    household: (id: string) =>
      db.selectFrom('customers.household').selectAll().where('id', '=', id).executeTakeFirst(),
  }
}
