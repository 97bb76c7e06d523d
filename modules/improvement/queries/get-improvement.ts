import { projectToday } from '#modules/estate/index.ts'
import { responsibleFor } from '#modules/organization/index.ts'
import { filesById } from '#platform/files/index.ts'
import { recordHistory } from '#platform/history/index.ts'
import type { Work } from '#platform/work/index.ts'
import { nextStepOf } from '../improvement.ts'
import { improvementStore } from '../stores/improvements.ts'
import { opinionStore } from '../stores/opinions.ts'
import { tellingStore } from '../stores/tellings.ts'
import { topicNames } from '../stores/topics.ts'
import { opinionLines } from './list-opinions.ts'

/** An improvement as staff see it: who asked for it how often, what was decided and done, and what is told of it. */
export async function improvementView(work: Work, improvementId: string) {
  const {
    changedBy: _,
    beforeFileIds,
    afterFileIds,
    ...row
  } = await improvementStore(work).byId(improvementId)
  const opinions = await opinionStore(work).ofImprovement(improvementId)
  const [{ project, today }, present, topics, telling, files, holder] = await Promise.all([
    projectToday(work, row.projectId),
    opinionLines(work, opinions),
    topicNames(work, [row.topicId]),
    tellingStore(work).of(improvementId),
    filesById(work, [...beforeFileIds, ...afterFileIds]),
    responsibleFor(work, row.projectId, 'customerRelations'),
  ])
  const next = nextStepOf(row.state, telling)
  return {
    ...row,
    projectName: project.name,
    topic: topics.get(row.topicId ?? '') ?? null,
    before: beforeFileIds.flatMap((id) => files.get(id) ?? []),
    after: afterFileIds.flatMap((id) => files.get(id) ?? []),
    times: opinions.length,
    opinions: opinions.map(present),
    isOverdue: row.state === 'accepted' && row.dueOn !== null && row.dueOn < today,
    next,
    /** Who does the next step: the one in charge while it is carried out, else customer relations. */
    nextBy: (next === 'carryOut' ? row.responsibleName : null) ?? holder?.name ?? null,
    telling: telling && {
      said: telling.said,
      did: telling.did,
      writtenOn: telling.writtenOn,
      writtenBy: telling.writtenBy,
      publishedOn: telling.publishedOn,
      publishedBy: telling.publishedBy,
    },
  }
}

/** Who grouped, decided, carried out and published. */
export const improvementHistory = (
  work: Work,
  improvementId: string,
  paging: { limit?: number; after?: string },
) => recordHistory(work, { record: ['improvement.improvement', improvementId] }, paging)
