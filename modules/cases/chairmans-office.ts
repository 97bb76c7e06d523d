import { staffWhoMay } from '#modules/identity/index.ts'
import { responsibleByRole, type StaffCard } from '#modules/organization/index.ts'
import type { Work } from '#platform/work/index.ts'
import { officeRoles } from './confidence.ts'
import { refusals } from './errors.ts'
import { letterMoved } from './events.ts'
import type { CaseRow } from './tables.ts'

/** The permission of the chairman's office; `scope.is_confidant` reads it in the database. */
export const readConfidential = 'cases.readConfidential'

/** Who of the chairman's office takes a letter, or hears of it: by role, else whoever may read it. */
export async function officeFor(
  work: Work,
  projectId: string,
  { roles = officeRoles, otherThan }: { roles?: readonly string[]; otherThan?: string } = {},
): Promise<StaffCard> {
  const [byRole, all] = await Promise.all([
    responsibleByRole(work, projectId, roles),
    staffWhoMay(work, readConfidential, projectId),
  ])
  const may = (id: string) => all.some((one) => one.id === id)
  const named = roles.flatMap((role) => byRole.get(role) ?? []).filter(({ id }) => may(id))
  const office = [...named, ...all.map((one) => ({ ...one, photoFileId: null }))]
  const found = office.find(({ id }) => id !== otherThan) ?? office[0]
  if (!found) throw refusals.nobodyResponsible()
  return found
}

/** The staff among these who may know of the case. */
export async function knowing(
  work: Work,
  { id, project_id, confidence }: Pick<CaseRow, 'id' | 'project_id' | 'confidence'>,
  staffIds: readonly string[],
): Promise<string[]> {
  if (!confidence) return [...staffIds]
  const known = await whoKnows(work, { id, project_id })
  return staffIds.filter((staffId) => known.has(staffId))
}

/** The office, and whom a letter is entrusted to now. */
async function whoKnows(
  work: Work,
  { id, project_id }: Pick<CaseRow, 'id' | 'project_id'>,
): Promise<ReadonlySet<string>> {
  const [office, entrusted] = await Promise.all([
    staffWhoMay(work, readConfidential, project_id),
    work.sql<{ id: string }>(
      'SELECT staff_id AS id FROM cases.entrustment WHERE project_id = $1 AND case_id = $2 AND ended_at IS NULL',
      [project_id, id],
    ),
  ])
  return new Set([...office, ...entrusted].map((one) => one.id))
}

/** Lets the open screens of those who may know of a letter ask anew; a project's screens hear nothing of it. */
export async function refreshKnowing(work: Work, file: Pick<CaseRow, 'id' | 'project_id'>): Promise<void> {
  for (const staffId of await whoKnows(work, file))
    work.emit(letterMoved, {}, { subject: ['staff', staffId] })
}

/** What would show a confidential case to a department, a group or the pool of lessons waits until it is an ordinary one. */
export function refuseConfidential({ number, confidence }: Pick<CaseRow, 'number' | 'confidence'>): void {
  if (confidence) throw refusals.confidential({ number })
}
