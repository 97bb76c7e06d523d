import { departmentById } from '#modules/organization/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { actorName, refuseStale, type StaffActor, versionedRecords, type Work } from '#platform/work/index.ts'
import type { CaseKind } from '../case.ts'
import { agentWentAway } from '../events.ts'
import type { CaseLanguage, Presence } from '../rotation.ts'

interface Setting {
  version: number
  active: boolean
  mostOpen: number
}

interface Skills {
  version: number
  takesPart: boolean
  kinds: CaseKind[]
  categoryIds: string[]
  languages: CaseLanguage[]
}

/** Says whether new cases go round in a department, and how much a person carries at most. */
export async function keepRotation(
  work: Work,
  departmentId: string,
  { version, active, mostOpen }: Setting,
): Promise<object> {
  const [known] = await work.sql<Known>('SELECT * FROM cases.rotation WHERE department_id = $1', [
    departmentId,
  ])
  if (known) {
    await versionedRecords(work).change('cases.rotation', known.id, version, { active, most_open: mostOpen })
    return {}
  }
  const department = await departmentById(work, departmentId)
  if (!department) throw common.notFound()
  // Outside the branch of the asker the policy of the table refuses.
  await work.sql(
    'INSERT INTO cases.rotation (id, node_id, department_id, active, most_open, changed_by) VALUES ($1, $2, $3, $4, $5, $6)',
    [work.newId(), department.nodeId, departmentId, active, mostOpen, actorName(work)],
  )
  return {}
}

interface Known {
  id: string
  node_id: string
  version: number
  changed_by: string | null
}

/** Says whether a person takes part, and which kinds, topics and languages she takes; empty means all. */
export async function keepRotationMember(
  work: Work,
  { departmentId, staffId }: { departmentId: string; staffId: string },
  { version, takesPart, kinds, categoryIds, languages }: Skills,
): Promise<object> {
  const key = [departmentId, staffId]
  const [[rotation], [known]] = await Promise.all([
    work.sql<Known>('SELECT * FROM cases.rotation WHERE department_id = $1', [departmentId]),
    work.sql<Known>('SELECT * FROM cases.rotation_member WHERE department_id = $1 AND staff_id = $2', key),
  ])
  if (!rotation) throw common.notFound()
  const skills = { takes_part: takesPart, kinds, category_ids: categoryIds, languages }
  if (known) {
    await versionedRecords(work).change('cases.rotation_member', known.id, version, skills)
    return {}
  }
  await refuseStale(version, { version: 0, changedBy: null, theirs: () => ({ version: 0 }) })
  await work.sql(
    `INSERT INTO cases.rotation_member (id, node_id, department_id, staff_id, takes_part, kinds, category_ids, languages, changed_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [work.newId(), rotation.node_id, ...key, takesPart, kinds, categoryIds, languages, actorName(work)],
  )
  return {}
}

/** Says whether the asker is there for new cases. */
export async function sayPresence(work: Work, state: Presence): Promise<object> {
  await work.sql('SELECT cases.say_presence($1, $2)', [state, work.now])
  const { id: staffId, name } = work.actor as StaffActor
  if (state === 'away') work.emit(agentWentAway, { staffId, name }, { subject: ['staff', staffId] })
  return {}
}
