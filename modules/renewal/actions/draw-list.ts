import { projectToday, visibleProjects } from '#modules/estate/index.ts'
import { responsibleFor } from '#modules/organization/index.ts'
import type { Work } from '#platform/work/index.ts'
import { programmeListed } from '../events.ts'
import { anniversaryOf, cycleAt, surveyBy, usualYears } from '../programme.ts'
import { programmeStore, rhythmsOf } from '../stores/programmes.ts'

/** Who leads a renewal, and hears of it first (domain.md 2.8). */
export const leadingRole = 'customerRelations'

/**
 * Puts every project on the list whose anniversary lies within twelve months or behind: one programme for each cycle, none
 * while an older one still runs. Drawn again it adds nothing; `only` narrows it to one project.
 */
export async function drawList(work: Work, only?: string): Promise<{ listed: number }> {
  const delivered = (await visibleProjects(work)).filter(
    ({ id, firstPhaseDeliveredOn }) => firstPhaseDeliveredOn && (!only || id === only),
  )
  const ids = delivered.map(({ id }) => id)
  const store = programmeStore(work)
  const [rhythms, newest] = [await rhythmsOf(work, ids), await store.newest(ids)]
  const last = new Map(newest.map((programme) => [programme.projectId, programme]))
  let listed = 0
  for (const { id: projectId, firstPhaseDeliveredOn } of delivered) {
    const known = last.get(projectId)
    if (known && known.stage !== 'finished') continue
    const { today } = await projectToday(work, projectId)
    const everyYears = rhythms.get(projectId) ?? usualYears
    const cycle = cycleAt(firstPhaseDeliveredOn!, today, everyYears)
    if (!cycle || cycle <= (known?.cycle ?? 0)) continue
    const anniversaryOn = anniversaryOf(firstPhaseDeliveredOn!, cycle, everyYears)
    const programmeId = await store.add({
      projectId,
      cycle,
      deliveredOn: firstPhaseDeliveredOn!,
      anniversaryOn,
      listedOn: today,
      dueOn: surveyBy(anniversaryOn),
    })
    if (!programmeId) continue
    listed++
    const leader = (await responsibleFor(work, projectId, leadingRole))?.name ?? null
    work.emit(
      programmeListed,
      { programmeId, projectId, cycle, anniversaryOn, listedOn: today, leader },
      { subject: ['renewal.programme', programmeId], projectId },
    )
    work.enqueue('renewal.say-listed', { programmeId })
  }
  return { listed }
}
