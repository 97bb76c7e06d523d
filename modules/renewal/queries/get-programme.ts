import { projectsById } from '#modules/estate/index.ts'
import { responsibleFor } from '#modules/organization/index.ts'
import { localDateOf, usualZone } from '#platform/calendar/index.ts'
import { recordHistory } from '#platform/history/index.ts'
import type { Work } from '#platform/work/index.ts'
import { nextFor } from '../next-step.ts'
import { listedFrom, startBy, surveyBy, usualYears } from '../programme.ts'
import { pollStore } from '../stores/polls.ts'
import { programmeStore, rhythmsOf } from '../stores/programmes.ts'
import { storyStore } from '../stores/stories.ts'

/** A programme as staff see it: where it stands, what comes next, who has it, and by when. */
export async function programmeView(work: Work, programmeId: string) {
  const {
    changedBy: _,
    proposedById: __,
    decidedById: ___,
    ...programme
  } = await programmeStore(work).byId(programmeId)
  const { projectId, anniversaryOn, dueOn } = programme
  const poll = await pollStore(work).of(programmeId)
  const next = nextFor(programme, poll)
  const [projects, rhythms, story, responsible] = await Promise.all([
    projectsById(work, [projectId]),
    rhythmsOf(work, [projectId]),
    storyStore(work).of(programmeId),
    next ? responsibleFor(work, projectId, next.role) : null,
  ])
  const project = projects.get(projectId)
  const today = localDateOf(work.now, project?.timezone ?? usualZone)
  return {
    ...programme,
    projectName: project?.name ?? '',
    city: project?.city ?? '',
    everyYears: rhythms.get(projectId) ?? usualYears,
    listedFrom: listedFrom(anniversaryOn),
    surveyBy: surveyBy(anniversaryOn),
    startBy: startBy(anniversaryOn),
    isOverdue: dueOn !== null && dueOn < today,
    next: next?.key ?? null,
    responsible,
    storyId: story?.publishedOn ? story.id : null,
  }
}

/** Who changed what on the programme and on everything that hangs on it. */
export const programmeHistory = (
  work: Work,
  programmeId: string,
  paging: { limit?: number; after?: string },
) =>
  recordHistory(
    work,
    {
      record: ['renewal.programme', programmeId],
      parts: `WITH line AS (SELECT id FROM renewal.survey_line WHERE programme_id = $1),
          item AS (SELECT id FROM renewal.item WHERE programme_id = $1),
          progress AS (SELECT id FROM renewal.progress WHERE item_id IN (SELECT id FROM item)),
          pictured AS (SELECT id FROM line UNION ALL SELECT id FROM item UNION ALL SELECT id FROM progress)
        SELECT id FROM pictured UNION ALL SELECT id FROM renewal.photo WHERE about_id IN (SELECT id FROM pictured)
        UNION ALL SELECT id FROM renewal.poll WHERE programme_id = $1 UNION ALL SELECT id FROM renewal.contract WHERE programme_id = $1
        UNION ALL SELECT id FROM renewal.owners_vote WHERE programme_id = $1 UNION ALL SELECT id FROM renewal.story WHERE programme_id = $1`,
    },
    paging,
  )
