import { type Insertable, sql } from 'kysely'
import { actorName, type Work } from '#platform/work/index.ts'
import type { CompanyTenantTable, CustomersTables } from '../tables.ts'

export interface CompanyTenantRow {
  id: string
  name: string
  licenceNumber: string
  licenceValidUntil: string | null
  qualification: string | null
  licenceFileId: string | null
  contactPersonId: string | null
  leaseFrom: string
  leaseUntil: string
  checkState: 'pending' | 'passed' | 'failed'
  checkedOn: string | null
  checkedBy: string | null
  checkNote: string | null
  version: number
}

export const companyTenantColumns = `t.id, t.name, t.licence_number AS "licenceNumber", t.licence_valid_until AS "licenceValidUntil",
  t.qualification, t.licence_file_id AS "licenceFileId", t.contact_person_id AS "contactPersonId", t.lease_from AS "leaseFrom",
  t.lease_until AS "leaseUntil", t.check_state AS "checkState", t.checked_on AS "checkedOn", t.checked_by AS "checkedBy",
  t.check_note AS "checkNote", t.version`

/** Use, payer and company tenants of homes. */
export function homeRegisterStore(work: Work) {
  const db = work.tables<CustomersTables>()
  const changed_by = actorName(work)
  return {
    /** Ends the open period of the table and begins another; a period that began the same day is replaced. */
    follow: async (
      table: 'home_use' | 'payer',
      row: { projectId: string; homeId: string; fromOn: string; value: string },
    ) => {
      const column = table === 'home_use' ? 'kind' : 'person_id'
      await work.sql(
        `UPDATE customers.${table} SET until_on = greatest($2::date, from_on), changed_by = $3 WHERE home_id = $1 AND until_on IS NULL`,
        [row.homeId, row.fromOn, changed_by],
      )
      await work.sql(
        `INSERT INTO customers.${table} (id, project_id, home_id, ${column}, from_on, changed_by) VALUES ($1, $2, $3, $4, $5, $6)`,
        [work.newId(), row.projectId, row.homeId, row.value, row.fromOn, changed_by],
      )
    },

    addCompanyTenant: (row: Omit<Insertable<CompanyTenantTable>, 'changed_by'>) =>
      db
        .insertInto('customers.company_tenant')
        .values({ ...row, changed_by })
        .execute(),

    companyTenant: async (id: string): Promise<CompanyTenantRow | undefined> =>
      (
        await work.sql<CompanyTenantRow>(
          `SELECT ${companyTenantColumns} FROM customers.company_tenant t WHERE t.id = $1`,
          [id],
        )
      )[0],

    checkCompanyTenant: async (
      id: string,
      version: number,
      check: { check_state: 'passed' | 'failed'; checked_on: string; check_note: string | null },
    ): Promise<boolean> => {
      const { numUpdatedRows } = await db
        .updateTable('customers.company_tenant')
        .set({ ...check, checked_by: changed_by, changed_by, version: sql<number>`version + 1` })
        .where('id', '=', id)
        .where('version', '=', version)
        .where('check_state', '=', 'pending')
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
  }
}
