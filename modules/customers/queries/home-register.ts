import { homesById } from '#modules/estate/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { CompanyTenantRow } from '../store/home-register.ts'
import { companyTenantColumns, homeRegisterStore } from '../store/home-register.ts'
import { holdersOf } from './holders.ts'

interface RegisterRow {
  deliveredOn: string | null
  movedInOn: string | null
  uses: {
    id: string
    kind: 'ownUse' | 'let' | 'vacant'
    fromOn: string
    untilOn: string | null
    changedBy: string | null
  }[]
  payers: {
    id: string
    personId: string
    name: string
    fromOn: string
    untilOn: string | null
    changedBy: string | null
  }[]
  companyTenants: CompanyTenantRow[]
}

/** The owner register of one home (S2-41, S2-44): holders of now and before, use, payers, company tenants. Three statements. */
export async function homeRegister(work: Work, homeId: string) {
  const home = (await homesById(work, [homeId])).get(homeId)
  if (!home) throw common.notFound()
  const { id, projectId, projectName, homeCode, label } = home
  const [register] = await work.sql<RegisterRow>(registerSql, [homeId])
  return {
    home: { id, projectId, projectName, homeCode, label },
    ...register!,
    holders: await holdersOf(work, homeId, { history: true }),
  }
}

const registerSql = `
  SELECT (SELECT o.delivered_on FROM customers.home_occupancy o WHERE o.home_id = $1) AS "deliveredOn",
    (SELECT o.moved_in_on FROM customers.home_occupancy o WHERE o.home_id = $1) AS "movedInOn",
    (SELECT coalesce(jsonb_agg(x ORDER BY x."fromOn" DESC, x.id DESC), '[]') FROM (
       SELECT u.id, u.kind, u.from_on AS "fromOn", u.until_on AS "untilOn", u.changed_by AS "changedBy"
         FROM customers.home_use u WHERE u.home_id = $1) x) AS uses,
    (SELECT coalesce(jsonb_agg(x ORDER BY x."fromOn" DESC, x.id DESC), '[]') FROM (
       SELECT y.id, p.id AS "personId", p.name, y.from_on AS "fromOn", y.until_on AS "untilOn", y.changed_by AS "changedBy"
         FROM customers.payer y JOIN customers.person q ON q.id = y.person_id
         JOIN customers.person p ON p.id = q.survivor_id WHERE y.home_id = $1) x) AS payers,
    (SELECT coalesce(jsonb_agg(x ORDER BY x."leaseFrom" DESC, x.id DESC), '[]') FROM (
       SELECT ${companyTenantColumns} FROM customers.company_tenant t WHERE t.home_id = $1) x) AS "companyTenants"`

/** One company tenant, or "not found". */
export async function companyTenantById(work: Work, id: string): Promise<CompanyTenantRow> {
  const row = await homeRegisterStore(work).companyTenant(id)
  if (!row) throw common.notFound()
  return row
}
