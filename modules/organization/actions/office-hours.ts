import { refuseStale, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { officeHoursChanged } from '../events.ts'
import { misplacedStretch, type Stretch } from '../office-hours.ts'
import { organizationStore } from '../store.ts'
import { calendarStore } from '../stores/calendar.ts'

/** Says at which hours a city works; what is said on an older version is refused, and shows what stands now. */
export async function setOfficeHours(
  work: Work,
  nodeId: string,
  { version, stretches }: { version: number; stretches: Stretch[] },
): Promise<Record<string, never>> {
  const node = await organizationStore(work).node(nodeId)
  if (node.kind !== 'cityCompany') throw refusals.notACity({ name: node.name })
  refuseMisplaced(stretches)
  const store = calendarStore(work)
  const now = await refuseOlder(work, nodeId, version)
  if (now && inWords(now.stretches) === inWords(stretches)) return {}
  if (!(await store.setHours(nodeId, version, stretches))) await refuseOlder(work, nodeId, version)
  announce(work, nodeId, node.name)
  return {}
}

/** Leaves the city to the usual hours again. */
export async function removeOfficeHours(work: Work, nodeId: string): Promise<Record<string, never>> {
  const { name } = await organizationStore(work).node(nodeId)
  if (await calendarStore(work).removeHours(nodeId)) announce(work, nodeId, name)
  return {}
}

/** The hours that stand, if they are those that were seen. */
async function refuseOlder(work: Work, nodeId: string, version: number) {
  const now = await calendarStore(work).hoursOf(nodeId)
  await refuseStale(version, {
    version: now?.version ?? 0,
    changedBy: now?.changedBy ?? null,
    theirs: () => ({ stretches: now?.stretches ?? [] }),
  })
  return now
}

const inWords = (stretches: readonly Stretch[]) =>
  stretches.map(({ startsAt, endsAt }) => `${startsAt}–${endsAt}`).join()

function refuseMisplaced(stretches: readonly Stretch[]): void {
  const at = misplacedStretch(stretches)
  if (at === -1) return
  const zh = `第 ${at + 1} 段要先开始后结束，并且在上一段结束之后开始`
  const en = `Stretch ${at + 1} must end after it begins, and begin after the one before has ended`
  throw refusals.stretchMisplaced({}, { fields: [{ path: `body.stretches.${at}`, zh, en }] })
}

function announce(work: Work, nodeId: string, nodeName: string): void {
  work.emit(officeHoursChanged, { nodeId, nodeName }, { subject: ['node', nodeId] })
}
