import { localDateOf } from '#platform/calendar/index.ts'
import { actorId, type Work } from '#platform/work/index.ts'
import { administers, refuseUnlessAdministrator } from '../administrators.ts'
import { refusals } from '../errors.ts'
import { organizationStore } from '../store.ts'
import { takenAs } from '../taken.ts'

export interface NewAppointment {
  postId: string
  staffId: string
  /** The first day, today at the node where nothing is stated. */
  fromOn?: string | undefined
}

/** Gives a post to a member of staff, who may hold others beside it; nobody but an administrator appoints himself. */
export async function appoint(
  work: Work,
  { postId, staffId, fromOn }: NewAppointment,
): Promise<{ id: string; fromOn: string }> {
  const store = organizationStore(work)
  const post = await store.post(postId)
  const staff = await store.staff(staffId)
  if (staff.state === 'left') throw refusals.hasLeft({ name: staff.name })
  await refuseUnlessAdministrator(work, post.role, post.node_id)
  if (staffId === actorId(work) && !(await administers(work, post.node_id))) throw refusals.ownAppointment()
  const node = await store.node(post.node_id)
  const from_on = fromOn ?? localDateOf(work.now, node.timezone)
  if (await store.overlapping(postId, staffId, from_on)) throw refusals.alreadyHeld({ name: staff.name })
  const id = work.newId()
  const row = { id, post_id: postId, node_id: post.node_id, staff_id: staffId, from_on, until_on: null }
  await takenAs({ name: staff.name }, () => store.addAppointment(row))
  return { id, fromOn: from_on }
}
