import type { Work } from '#platform/work/index.ts'

/** What everybody in the house may know of a colleague. */
export interface StaffCard {
  id: string
  name: string
  /** The title of the post nearest to the customers; null without a current post. */
  title: string | null
  photoFileId: string | null
  /** The title for those who read English, where the post has one. */
  titleEn?: string | null
}

/** What other modules show of a department. */
export interface DepartmentCard {
  id: string
  nodeId: string
  nodeName: string
  kind: string
  name: string
}

/** The cards of staff by id, also of those outside the asker's branch; ids that do not exist are missing. */
export async function staffById(work: Work, ids: readonly string[]): Promise<Map<string, StaffCard>> {
  if (ids.length === 0) return new Map()
  const rows = await work.sql<StaffCard>(
    'SELECT id, name, title, photo_file_id AS "photoFileId", title_en AS "titleEn" FROM organization.staff_cards($1, $2)',
    [[...new Set(ids)], work.now],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** The active holder of the role at the project's company node, or at the nearest node above that has one; else null. */
export async function responsibleFor(work: Work, projectId: string, role: string): Promise<StaffCard | null> {
  const [row] = await work.sql<StaffCard>(
    'SELECT id, name, title, photo_file_id AS "photoFileId", title_en AS "titleEn" FROM organization.responsible_for($1, $2, $3)',
    [projectId, role, work.now],
  )
  return row ?? null
}

/** Who holds each of the roles on the project; a role that nobody holds is left out. */
export async function responsibleByRole(
  work: Work,
  projectId: string,
  roles: readonly string[],
): Promise<Map<string, StaffCard>> {
  return (await responsibleOn(work, [projectId], roles)).get(projectId) ?? new Map()
}

/** Who holds each of the roles on each of the projects, in one look. */
export async function responsibleOn(
  work: Work,
  projectIds: readonly string[],
  roles: readonly string[],
): Promise<Map<string, Map<string, StaffCard>>> {
  const rows = await work.sql<StaffCard & { role: string; projectId: string }>(
    `SELECT "projectId", role, s.id, s.name, s.title, s.photo_file_id AS "photoFileId", s.title_en AS "titleEn"
       FROM unnest($1::uuid[]) AS "projectId", unnest($2::text[]) AS role, organization.responsible_for("projectId", role, $3) s`,
    [[...new Set(projectIds)], [...new Set(roles)], work.now],
  )
  const holders = new Map<string, Map<string, StaffCard>>()
  for (const { projectId, role, ...staff } of rows)
    holders.set(projectId, (holders.get(projectId) ?? new Map<string, StaffCard>()).set(role, staff))
  return holders
}

const departmentColumns = 'id, node_id AS "nodeId", node_name AS "nodeName", kind, name'

/** The departments at the project's company node and above it, the nearest first. */
export function departmentsFor(work: Work, projectId: string): Promise<DepartmentCard[]> {
  return work.sql<DepartmentCard>(`SELECT ${departmentColumns} FROM organization.departments_for($1)`, [
    projectId,
  ])
}

/** One department, also outside the asker's branch; null when it does not exist. */
export async function departmentById(work: Work, id: string): Promise<DepartmentCard | null> {
  return (await departmentsById(work, [id])).get(id) ?? null
}

/** Departments by id; ids that do not exist are missing. */
export async function departmentsById(
  work: Work,
  ids: readonly string[],
): Promise<Map<string, DepartmentCard>> {
  if (ids.length === 0) return new Map()
  const rows = await work.sql<DepartmentCard>(
    `SELECT ${departmentColumns} FROM organization.department_cards($1)`,
    [ids],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** The phones of active staff by id, for those whom they serve; who has none is missing. */
export async function staffPhones(work: Work, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await work.sql<{ id: string; sealed: string | null }>(
    'SELECT id, phone_sealed AS sealed FROM organization.staff_phones($1)',
    [[...new Set(ids)]],
  )
  return new Map(
    rows.flatMap(({ id, sealed }) => (sealed ? [[id, work.services.keyring.decrypt(sealed)]] : [])),
  )
}
