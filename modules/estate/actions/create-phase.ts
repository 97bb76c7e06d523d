import type { Work } from '#platform/work/index.ts'
import { phasePlanned } from '../events.ts'
import { estateStore } from '../store.ts'
import { takenAs } from '../taken.ts'

export interface NewPhase {
  name: string
  number: number
  plannedDeliveryOn?: string | null | undefined
}

/** Adds a phase; the one with the lowest number is the first phase, which anchors the four-year promise. */
export async function createPhase(
  work: Work,
  projectId: string,
  { name, number, plannedDeliveryOn = null }: NewPhase,
): Promise<{ id: string }> {
  const store = estateStore(work)
  const project = await store.project(projectId)
  const id = work.newId()
  const row = {
    id,
    project_id: projectId,
    name,
    number,
    planned_delivery_on: plannedDeliveryOn,
    delivered_on: null,
    changed_by: null,
  }
  await takenAs({ name }, () => store.addPhase(row))
  if (plannedDeliveryOn !== null)
    work.emit(
      phasePlanned,
      { phaseId: id, name: `${project.name}${name}`, plannedDeliveryOn },
      { subject: ['phase', id], projectId },
    )
  return { id }
}
