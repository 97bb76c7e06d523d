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

/** The milestone bars of the phases of a project, in their order; three statements. */
export async function barsOf(work: Work, projectId: string): Promise<PhaseBar[]> {
  const phases = (await phasesOf(work, [projectId])).get(projectId) ?? []
  const rows = await work.sql<Milestone & { phaseId: string }>(
    `SELECT phase_id AS "phaseId", name, name_en AS "nameEn", planned_on AS "plannedOn", reached_on AS "reachedOn"
       FROM construction.milestone WHERE project_id = $1 ORDER BY phase_id, position`,
    [projectId],
  )
  const told = new Map(
    (
      await work.sql<{ phaseId: string; newOn: string }>(
        `SELECT DISTINCT ON (phase_id) phase_id AS "phaseId", new_on AS "newOn"
           FROM construction.delay WHERE project_id = $1 AND sent_on IS NOT NULL ORDER BY phase_id, sent_on DESC, id DESC`,
        [projectId],
      )
    ).map(({ phaseId, newOn }) => [phaseId, newOn]),
  )
  return phases.map(({ id: phaseId, name: phaseName, plannedDeliveryOn, deliveredOn }) => ({
    phaseId,
    phaseName,
    expectedOn: expectedDelivery(plannedDeliveryOn, told.get(phaseId)),
    deliveredOn,
    milestones: rows
      .filter((row) => row.phaseId === phaseId)
      .map(({ name, nameEn, plannedOn, reachedOn }) => ({ name, nameEn, plannedOn, reachedOn })),
  }))
}

/** The later of the plan and of the day that buyers were told last. */
function expectedDelivery(plannedOn: string | null, toldOn: string | undefined): string | null {
  if (!toldOn) return plannedOn
  return plannedOn !== null && plannedOn > toldOn ? plannedOn : toldOn
}
