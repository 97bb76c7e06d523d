import { homesById } from '#modules/estate/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { attachFiles } from '#platform/files/index.ts'
import { refuseStale, type Work } from '#platform/work/index.ts'
import { endsTooEarly, refusals } from '../errors.ts'
import { personsById } from '../queries/person-cards.ts'
import { homeRegisterStore } from '../store/home-register.ts'
import { dayThere } from '../day-there.ts'

/** States whether a home is lived in by its owners, let or vacant, from a day on; the history stays (S2-41). */
export async function changeHomeUse(
  work: Work,
  homeId: string,
  { kind, fromOn }: { kind: 'ownUse' | 'let' | 'vacant'; fromOn: string },
): Promise<void> {
  const projectId = await projectOf(work, homeId)
  await homeRegisterStore(work).follow('home_use', { projectId, homeId, fromOn, value: kind })
}

/** States who pays the property fee from a day on; the history stays (S2-41, payer changes). */
export async function changePayer(
  work: Work,
  homeId: string,
  { personId, fromOn }: { personId: string; fromOn: string },
): Promise<void> {
  const projectId = await projectOf(work, homeId)
  const payer = (await personsById(work, [personId])).get(personId)
  if (!payer) throw common.notFound()
  await homeRegisterStore(work).follow('payer', { projectId, homeId, fromOn, value: payer.id })
}

export interface NewCompanyTenant {
  name: string
  licenceNumber: string
  licenceValidUntil?: string | null
  qualification?: string | null
  licenceFileId?: string | null
  contactPersonId?: string | null
  leaseFrom: string
  leaseUntil: string
}

/** Enters a firm that rents the home; its licence and qualification wait to be checked (S2-42). */
export async function enterCompanyTenant(
  work: Work,
  homeId: string,
  tenant: NewCompanyTenant,
): Promise<string> {
  const projectId = await projectOf(work, homeId)
  if (tenant.leaseUntil < tenant.leaseFrom)
    throw endsTooEarly('leaseUntil', tenant.leaseUntil, tenant.leaseFrom)
  if (tenant.licenceFileId) await attachFiles(work, [tenant.licenceFileId], { projectId })
  const id = work.newId()
  await homeRegisterStore(work).addCompanyTenant({
    id,
    project_id: projectId,
    home_id: homeId,
    name: tenant.name,
    licence_number: tenant.licenceNumber,
    licence_valid_until: tenant.licenceValidUntil ?? null,
    qualification: tenant.qualification ?? null,
    licence_file_id: tenant.licenceFileId ?? null,
    contact_person_id: tenant.contactPersonId ?? null,
    lease_from: tenant.leaseFrom,
    lease_until: tenant.leaseUntil,
  })
  return id
}

/** Records the outcome of the check, once; an expired licence cannot pass. */
export async function checkCompanyTenant(
  work: Work,
  id: string,
  { version, result, note }: { version: number; result: 'passed' | 'failed'; note?: string },
): Promise<void> {
  const store = homeRegisterStore(work)
  const tenant = await store.companyTenant(id)
  if (!tenant) throw common.notFound()
  if (tenant.checkState !== 'pending') throw refusals.checkAlreadyDone()
  const today = await dayOf(work, id)
  const expired = tenant.licenceValidUntil !== null && tenant.licenceValidUntil < today
  if (result === 'passed' && expired) throw refusals.licenceExpired({ validUntil: tenant.licenceValidUntil })
  const check = { check_state: result, checked_on: today, check_note: note ?? null }
  await refuseStale(version, { version: tenant.version, changedBy: tenant.checkedBy, theirs: () => tenant })
  if (!(await store.checkCompanyTenant(id, version, check))) throw common.notFound()
}

async function projectOf(work: Work, homeId: string): Promise<string> {
  const home = (await homesById(work, [homeId])).get(homeId)
  if (!home) throw common.notFound()
  return home.projectId
}

async function dayOf(work: Work, companyTenantId: string): Promise<string> {
  const [row] = await work.sql<{ day: string }>(
    `SELECT ${dayThere('$2', 't.project_id')} AS day FROM customers.company_tenant t WHERE t.id = $1`,
    [companyTenantId, work.now],
  )
  return row!.day
}
