import type { Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { calendarChanged } from '../events.ts'
import { organizationStore } from '../store.ts'
import { calendarStore } from '../stores/calendar.ts'

/** Says that a city works, or rests, on a day when the country does otherwise; saying it again changes nothing. */
export async function setOwnDay(
  work: Work,
  nodeId: string,
  on: string,
  day: { workday: boolean; reason: string },
): Promise<Record<string, never>> {
  const node = await organizationStore(work).node(nodeId)
  if (node.kind !== 'cityCompany') throw refusals.notACity({ name: node.name })
  if (await calendarStore(work).set(nodeId, { on, ...day })) announce(work, nodeId, on)
  return {}
}

/** Leaves the day to the public calendar again. */
export async function removeOwnDay(work: Work, nodeId: string, on: string): Promise<Record<string, never>> {
  await organizationStore(work).node(nodeId)
  if (await calendarStore(work).remove(nodeId, on)) announce(work, nodeId, on)
  return {}
}

function announce(work: Work, nodeId: string, on: string): void {
  work.emit(calendarChanged, { nodeId, on }, { subject: ['node', nodeId] })
}
