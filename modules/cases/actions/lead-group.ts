import { addClockMinutes, endOfLocalDay, usualZone } from '#platform/calendar/index.ts'
import { projectsById } from '#modules/estate/index.ts'
import { staffById } from '#modules/organization/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { StaffActor, Work } from '#platform/work/index.ts'
import type { Measure } from '../group.ts'
import type { GroupRow } from '../group-tables.ts'
import { groupStore } from '../stores/groups.ts'
import { join } from './group-members.ts'

export interface NewGroup {
  projectId: string
  title: string
  cause: string
  categoryId?: string | null
  ownerStaffId?: string
  caseIds: string[]
}

/** Opens a group complaint over cases of one project; each case keeps its owner, the group has one of its own. */
export async function openGroup(work: Work, given: NewGroup): Promise<{ id: string }> {
  const { projectId, title, cause, categoryId = null, caseIds } = given
  if (!(await projectsById(work, [projectId])).has(projectId)) throw common.notFound()
  const owner = given.ownerStaffId ? await staffOf(work, given.ownerStaffId) : (work.actor as StaffActor)
  const [next] = await work.sql<{ n: number }>("SELECT nextval('cases.group_number') AS n", [])
  const group: GroupRow = {
    id: work.newId(),
    project_id: projectId,
    number: `QS-${String(next!.n).padStart(6, '0')}`,
    title,
    cause,
    category_id: categoryId,
    owner_staff_id: owner.id,
    owner_name: owner.name,
    state: 'open',
    measures: [],
    plan_until: null,
    progress_days: 3,
    next_word_at: addClockMinutes(work.now, 1440),
    opened_at: work.now,
    closed_at: null,
    version: 1,
    changed_by: null,
  }
  await groupStore(work).add(group)
  await join(work, group, caseIds)
  return { id: group.id }
}

/** Takes up what was offered: with the cases that were left in, as a new group complaint or in the one that they fit. */
export async function acceptOffer(
  work: Work,
  offerId: string,
  { version, ...given }: Omit<NewGroup, 'projectId' | 'categoryId'> & { version: number },
): Promise<{ id: string }> {
  const store = groupStore(work)
  const offer = await store.takeOffer(offerId, version)
  if (given.caseIds.some((id) => !offer.case_ids.includes(id))) throw common.notFound()
  const id = offer.group_id ?? (await openGroup(work, { ...given, ...ofOffer(offer) })).id
  if (offer.group_id) await join(work, await store.take(offer.group_id), given.caseIds)
  await store.decide(offer, { state: 'accepted', group_id: id, ...decidedNow(work) })
  return { id }
}

export async function dismissOffer(
  work: Work,
  offerId: string,
  { version, reason }: { version: number; reason: string },
): Promise<void> {
  const store = groupStore(work)
  const offer = await store.takeOffer(offerId, version)
  await store.decide(offer, { state: 'dismissed', reason, ...decidedNow(work) })
}

/** Changes who leads it, what it is called and how often all hear of it. */
export async function changeGroup(
  work: Work,
  groupId: string,
  change: { version: number; title?: string; cause?: string; ownerStaffId?: string; progressDays?: number },
): Promise<void> {
  const store = groupStore(work)
  const group = await store.take(groupId, change.version)
  const owner = change.ownerStaffId ? await staffOf(work, change.ownerStaffId) : null
  await store.change(group, {
    ...(change.title && { title: change.title }),
    ...(change.cause && { cause: change.cause }),
    ...(change.progressDays && { progress_days: change.progressDays }),
    ...(owner && { owner_staff_id: owner.id, owner_name: owner.name }),
  })
}

/** One plan for all, told to each of them as the plan of the own case. */
export async function planGroup(
  work: Work,
  groupId: string,
  { version, body, measures, until }: { version: number; body: string; measures: Measure[]; until: string },
): Promise<void> {
  const store = groupStore(work)
  const group = await store.take(groupId, version)
  const project = (await projectsById(work, [group.project_id])).get(group.project_id)
  if (endOfLocalDay(until, project?.timezone ?? usualZone) <= work.now)
    throw common.invalidInput(
      { count: 1 },
      { fields: [{ path: 'body.until', zh: '日期已经过去', en: 'This date has passed' }] },
    )
  const author = work.actor as StaffActor
  await store.tellAll(group, { kind: 'plan', body, author, details: { person: group.owner_name, until } })
  await store.change(group, { measures, plan_until: until, next_word_at: nextWord(work, group) })
}

/** One text of progress for all of them. */
export async function tellProgress(work: Work, groupId: string, { body }: { body: string }): Promise<void> {
  const store = groupStore(work)
  const group = await store.take(groupId)
  await store.tellAll(group, { kind: 'progress', body, author: work.actor as StaffActor })
  await store.change(group, { next_word_at: nextWord(work, group) })
}

/** Ends it: every case gets its result, and every customer is asked for the own word on it. */
export async function closeGroup(
  work: Work,
  groupId: string,
  { version, body }: { version: number; body: string },
): Promise<void> {
  const store = groupStore(work)
  const group = await store.take(groupId, version)
  await store.tellAll(group, { kind: 'result', body, author: work.actor as StaffActor })
  await store.change(group, { state: 'closed', closed_at: work.now, next_word_at: null })
}

const nextWord = (work: Work, { progress_days }: GroupRow) => addClockMinutes(work.now, progress_days * 1440)

const ofOffer = ({
  project_id: projectId,
  category_id: categoryId,
}: {
  project_id: string
  category_id: string
}) => ({
  projectId,
  categoryId,
})

const decidedNow = (work: Work) => ({
  decided_at: work.now,
  decided_by_name: (work.actor as StaffActor).name,
})

async function staffOf(work: Work, staffId: string) {
  const staff = (await staffById(work, [staffId])).get(staffId)
  if (staff) return staff
  throw common.invalidInput(
    { count: 1 },
    { fields: [{ path: 'body.ownerStaffId', zh: '没有这位员工', en: 'There is no such member of staff' }] },
  )
}
