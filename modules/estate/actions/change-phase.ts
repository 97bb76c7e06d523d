import { localDateOf } from '#platform/calendar/index.ts'
import type { Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { phaseDelivered, phasePlanned } from '../events.ts'
import { estateStore } from '../store.ts'

export interface PhaseChange {
  version: number
  name?: string | undefined
  plannedDeliveryOn?: string | null | undefined
}

/** Renames a phase or plans its delivery for another day. */
export async function changePhase(
  work: Work,
  projectId: string,
  phaseId: string,
  change: PhaseChange,
): Promise<{ version: number }> {
  const store = estateStore(work)
  const project = await store.project(projectId)
  const known = await store.phase(phaseId, projectId)
  const { version, name = known.name, plannedDeliveryOn = known.planned_delivery_on } = change
  const row = await store.changePhase(phaseId, version, { name, planned_delivery_on: plannedDeliveryOn })
  if (plannedDeliveryOn !== known.planned_delivery_on)
    work.emit(
      phasePlanned,
      { phaseId, name: `${project.name}${name}`, plannedDeliveryOn },
      { subject: ['phase', phaseId], projectId },
    )
  return { version: row.version }
}

/**
 * Records the formal delivery of a phase, or corrects its day. That of the first phase is kept with the project, because
 * it anchors the four-year promise (S0-58). The same day again changes nothing and publishes nothing.
 */
export async function deliverPhase(
  work: Work,
  projectId: string,
  phaseId: string,
  { version, deliveredOn }: { version: number; deliveredOn: string },
) {
  const store = estateStore(work)
  const project = await store.project(projectId)
  const phase = await store.phase(phaseId, projectId)
  const today = localDateOf(work.now, project.timezone)
  if (deliveredOn > today) throw refusals.deliveredInFuture({ today })
  const isFirstPhase = phase.number === (await store.firstPhaseNumber(projectId))
  if (phase.delivered_on === deliveredOn) return { version: phase.version, isFirstPhase }
  const delivered = await store.changePhase(phaseId, version, { delivered_on: deliveredOn })
  if (isFirstPhase)
    await store.changeProject(projectId, project.version, { first_phase_delivered_on: deliveredOn })
  work.emit(
    phaseDelivered,
    { phaseId, name: `${project.name}${phase.name}`, isFirstPhase, deliveredOn },
    { subject: ['phase', phaseId], projectId },
  )
  return { version: delivered.version, isFirstPhase }
}
