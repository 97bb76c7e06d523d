import { type IsoDate, localDateOf, usualZone } from '#platform/calendar/index.ts'
import type { Services, Work } from '#platform/work/index.ts'
import { projectsById } from './cards.ts'

/** A project that is given another time zone keeps its old days for so long. */
const freshForMs = 10_000
const kept = new WeakMap<Services, { at: number; zones: Map<string, string> }>()

/** The present day of each project, in its own time zone; zones are read again every ten seconds. */
export async function localDays(
  work: Work,
  projectIds: readonly string[],
): Promise<(projectId: string) => IsoDate> {
  const zones = zonesKept(work)
  const unknown = [...new Set(projectIds)].filter((id) => !zones.has(id))
  if (unknown.length)
    for (const [id, { timezone }] of await projectsById(work, unknown)) zones.set(id, timezone)
  return (projectId) => localDateOf(work.now, zones.get(projectId) ?? usualZone)
}

function zonesKept(work: Work): Map<string, string> {
  const at = work.services.clock.passed()
  const known = kept.get(work.services)
  if (known && Math.abs(at - known.at) < freshForMs) return known.zones
  const zones = new Map<string, string>()
  kept.set(work.services, { at, zones })
  return zones
}
