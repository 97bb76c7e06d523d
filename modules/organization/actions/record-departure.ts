import { localDateOf } from '#platform/calendar/index.ts'
import type { Work } from '#platform/work/index.ts'
import { refuseLastAdministrator, refuseUnlessAdministrator } from '../administrators.ts'
import { refusals } from '../errors.ts'
import { staffLeft } from '../events.ts'
import { administratorRole } from '../roles.ts'
import { organizationStore } from '../store.ts'

export interface Departure {
  version: number
  /** The first day on which the person no longer works here, today where nothing is stated. */
  leftOn?: string | undefined
}

/** Records that somebody left: ends every appointment on that day and tells what was held, so that successors are named. */
export async function recordDeparture(work: Work, staffId: string, { version, leftOn }: Departure) {
  const store = organizationStore(work)
  const { name, state, left_on } = await store.staff(staffId)
  if (state === 'left') throw refusals.alreadyLeft({ name, leftOn: left_on })
  const today = localDateOf(work.now, await store.groupTimezone())
  const day = leftOn ?? today
  if (day > today) throw refusals.departureInFuture({ today })
  const standing = await store.standingAppointments(staffId, work.now)
  const ids = standing.map(({ id }) => id)
  if (await store.holdsElsewhere(staffId, ids, work.now)) throw refusals.heldElsewhere({ name })
  for (const { role, node_id } of standing) await refuseUnlessAdministrator(work, role, node_id)
  if (standing.some(({ role }) => role === administratorRole)) await refuseLastAdministrator(work, ids)
  const changed = await store.changeStaff(staffId, version, { state: 'left', left_on: day })
  await store.endAppointments(ids, day)
  const held = standing.map(({ id, post_id, node_id, role, title }) => ({
    appointmentId: id,
    postId: post_id,
    nodeId: node_id,
    role,
    title,
  }))
  work.emit(staffLeft, { staffId, name, leftOn: day, held }, { subject: ['staff', staffId] })
  return { version: changed.version, leftOn: day, held }
}

/** Records that somebody came back; the posts of old are not given back with it. */
export async function recordReturn(
  work: Work,
  staffId: string,
  { version }: { version: number },
): Promise<{ version: number }> {
  const store = organizationStore(work)
  const { name, state } = await store.staff(staffId)
  if (state !== 'left') throw refusals.notLeft({ name })
  const changed = await store.changeStaff(staffId, version, { state: 'active', left_on: null })
  return { version: changed.version }
}
