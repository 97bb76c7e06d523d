import { projectsById } from '#modules/estate/index.ts'
import { departmentsFor, staffById } from '#modules/organization/index.ts'
import { type FieldProblem, refusals as common } from '#platform/errors/index.ts'
import { actorName, versionedRecords, type Work } from '#platform/work/index.ts'
import type { ChannelKind } from '../channel.ts'
import { refusals } from '../errors.ts'
import { channelView } from '../queries/channel-view.ts'
import type { ChannelRow, ChannelsTables } from '../tables.ts'

export interface Kept {
  name: string
  projectId: string
  projectIds: string[]
  ownerStaffId: string | null
  /** Where it goes that says nothing of its topic. */
  departmentId?: string | null
  /** Opened by the chairman's office alone. */
  forChairman?: boolean
  isOn: boolean
}

/** Adds a channel of a kind with what is particular to it. */
export async function addChannel(
  work: Work,
  kind: ChannelKind,
  kept: Kept,
  own: Partial<ChannelRow>,
): Promise<string> {
  await refuseUnknown(work, kept)
  const id = work.newId()
  await work
    .tables<ChannelsTables>()
    .insertInto('channels.channel')
    .values({
      id,
      kind,
      ...columnsOf(kept),
      ...own,
      on_since: kept.isOn ? work.now : null,
      version: 1,
      changed_by: actorName(work),
    } as ChannelRow)
    .execute()
  return id
}

/** Changes a channel; what it is switched on for counts from that moment. */
export async function changeChannel(
  work: Work,
  kind: ChannelKind,
  id: string,
  { version, ...kept }: Kept & { version: number },
  own: Partial<ChannelRow>,
) {
  const records = versionedRecords(work, ['password_sealed', 'secret_sealed'])
  const known = await records.one<ChannelRow>('channels.channel', id)
  if (known.kind !== kind) throw refusals.wrongKind()
  // What was written in confidence does not lie open by a switch.
  if (known.for_chairman && !kept.forChairman) throw refusals.staysConfidential()
  await refuseUnknown(work, kept)
  const isNowOn = kept.isOn && !known.is_on
  await records.change('channels.channel', id, version, {
    ...columnsOf(kept),
    ...own,
    ...(isNowOn && { on_since: work.now }),
  })
  return channelView(work, id)
}

const columnsOf = ({
  name,
  projectId,
  projectIds,
  ownerStaffId,
  isOn,
  departmentId = null,
  forChairman = false,
}: Kept) => ({
  name,
  project_id: projectId,
  project_ids: [...new Set(projectIds)].filter((id) => id !== projectId),
  owner_staff_id: ownerStaffId,
  department_id: departmentId,
  for_chairman: forChairman,
  is_on: isOn,
})

async function refuseUnknown(
  work: Work,
  { projectId, projectIds, ownerStaffId, departmentId }: Kept,
): Promise<void> {
  const [projects, staff, departments] = await Promise.all([
    projectsById(work, [projectId, ...projectIds]),
    ownerStaffId ? staffById(work, [ownerStaffId]) : null,
    departmentId ? departmentsFor(work, projectId) : null,
  ])
  const fields: FieldProblem[] = []
  if (!projects.has(projectId))
    fields.push({ path: 'body.projectId', zh: '没有这个项目', en: 'There is no such project' })
  if (projectIds.some((id) => !projects.has(id)))
    fields.push({ path: 'body.projectIds', zh: '有的项目不存在', en: 'A project does not exist' })
  if (departments && !departments.some(({ id }) => id === departmentId))
    fields.push({
      path: 'body.departmentId',
      zh: '这个部门不负责该项目',
      en: 'This department does not work for the project',
    })
  if (staff && !staff.has(ownerStaffId!))
    fields.push({ path: 'body.ownerStaffId', zh: '没有这位员工', en: 'There is no such member of staff' })
  if (fields.length) throw common.invalidInput({ count: fields.length }, { fields })
}
