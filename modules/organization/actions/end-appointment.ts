import { localDateOf } from '#platform/calendar/index.ts'
import type { Work } from '#platform/work/index.ts'
import { refuseLastAdministrator, refuseUnlessAdministrator } from '../administrators.ts'
import { refusals } from '../errors.ts'
import { administratorRole } from '../roles.ts'
import { organizationStore } from '../store.ts'

/** Ends an appointment: from that day on (today where nothing is stated) the post is no longer held. */
export async function endAppointment(
  work: Work,
  appointmentId: string,
  { untilOn }: { untilOn?: string | undefined },
): Promise<{ untilOn: string }> {
  const store = organizationStore(work)
  const appointment = await store.appointment(appointmentId)
  const { role } = await store.post(appointment.post_id)
  const { timezone } = await store.node(appointment.node_id)
  const today = localDateOf(work.now, timezone)
  const day = untilOn ?? (appointment.from_on > today ? appointment.from_on : today)
  if (appointment.until_on !== null && appointment.until_on <= today)
    throw refusals.alreadyEnded({ untilOn: appointment.until_on })
  if (day < appointment.from_on) throw refusals.endsBeforeItBegins({ fromOn: appointment.from_on })
  await refuseUnlessAdministrator(work, role, appointment.node_id)
  if (role === administratorRole) await refuseLastAdministrator(work, [appointmentId])
  await store.endAppointments([appointmentId], day)
  return { untilOn: day }
}
