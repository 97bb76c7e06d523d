import { phasesOf } from '#modules/estate/index.ts'
import type { Work } from '#platform/work/index.ts'

export interface Milestone {
  name: string
  nameEn: string | null
  plannedOn: string | null
  reachedOn: string | null
}

/** How far a phase is, and when its homes are expected to be delivered. */
export interface PhaseBar {
  phaseId: string
  phaseName: string
  expectedOn: string | null
  deliveredOn: string | null
  milestones: Milestone[]
}

/** The milestone bars of the phases of a project, in their order; two statements. */
export async function barsOf(work: Work, projectId: string): Promise<PhaseBar[]> {
  const phases = (await phasesOf(work, [projectId])).get(projectId) ?? []
  const rows = await work.sql<Milestone & { phaseId: string }>(
    `SELECT phase_id AS "phaseId", name, name_en AS "nameEn", planned_on AS "plannedOn", reached_on AS "reachedOn"
       FROM construction.milestone WHERE project_id = $1 ORDER BY phase_id, position`,
    [projectId],
  )
  return phases.map(({ id: phaseId, name: phaseName, plannedDeliveryOn, deliveredOn }) => ({
    phaseId,
    phaseName,
    expectedOn: plannedDeliveryOn,
    deliveredOn,
    milestones: rows
      .filter((row) => row.phaseId === phaseId)
      .map(({ name, nameEn, plannedOn, reachedOn }) => ({ name, nameEn, plannedOn, reachedOn })),
  }))
}
