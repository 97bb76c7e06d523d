import { refusals as common } from '#platform/errors/index.ts'
import { actorName, refuseStale, type Work } from '#platform/work/index.ts'
import type { Milestone } from '../bar.ts'
import { buildingPlan, rhythmOf } from '../queries/building-plan.ts'
import { projectToday } from '#modules/estate/index.ts'
import { refuseForeignPhase } from './write-bulletin.ts'

/** Sets the milestones of a phase: what is to be reached by when, and what was reached. */
export async function setMilestones(
  work: Work,
  projectId: string,
  phaseId: string,
  milestones: readonly Milestone[],
) {
  const { today } = await projectToday(work, projectId)
  await refuseForeignPhase(work, projectId, phaseId)
  const fields = milestones.flatMap(({ reachedOn }, at) =>
    reachedOn !== null && reachedOn > today
      ? [
          {
            path: `body.milestones.${at}.reachedOn`,
            zh: '达成日期还没有到。',
            en: 'This day has not come yet.',
          },
        ]
      : [],
  )
  if (fields.length > 0) throw common.invalidInput({ count: fields.length }, { fields })
  await work.sql('DELETE FROM construction.milestone WHERE phase_id = $1', [phaseId])
  await work.sql(
    `INSERT INTO construction.milestone (id, project_id, phase_id, position, name, name_en, planned_on, reached_on, changed_by)
     SELECT uuidv7(), $1, $2, m.position, m.name, nullif(m."nameEn", ''), m."plannedOn", m."reachedOn", $4
       FROM ROWS FROM (jsonb_to_recordset($3::jsonb) AS (name text, "nameEn" text, "plannedOn" date, "reachedOn" date))
            WITH ORDINALITY AS m(name, "nameEn", "plannedOn", "reachedOn", position)`,
    [projectId, phaseId, JSON.stringify(milestones), actorName(work)],
  )
  return buildingPlan(work, projectId)
}

/** Sets how often the project reports and which ways to complain each bulletin names. */
export async function setRhythm(
  work: Work,
  projectId: string,
  { everyMonths, channels, version }: { everyMonths: number; channels: string; version: number },
) {
  await projectToday(work, projectId)
  const known = await rhythmOf(work, projectId)
  // Version 1 is that of a project which has said nothing yet.
  await refuseStale(version, { ...known, theirs: () => known })
  await work.sql(
    `INSERT INTO construction.rhythm (id, project_id, every_months, channels, version, changed_by) VALUES (uuidv7(), $1, $2, $3, 2, $4)
     ON CONFLICT (project_id) DO UPDATE SET every_months = $2, channels = $3, changed_by = $4, version = rhythm.version + 1`,
    [projectId, everyMonths, channels.trim(), actorName(work)],
  )
  return buildingPlan(work, projectId)
}
