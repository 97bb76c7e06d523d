import { caseStanding } from '#modules/cases/index.ts'
import { responsibleFor } from '#modules/organization/index.ts'
import { recordHistory } from '#platform/history/index.ts'
import type { Work } from '#platform/work/index.ts'
import { improvementStore } from '../stores/improvements.ts'
import { opinionStore } from '../stores/opinions.ts'
import { talkStore } from '../stores/talks.ts'
import { opinionLines } from './list-opinions.ts'

/** One opinion as staff see it: who said what, where it came from, and what becomes of it. */
export async function opinionView(work: Work, opinionId: string) {
  const row = await opinionStore(work).byId(opinionId)
  const [present, improvement, talk, responsible, standing] = await Promise.all([
    opinionLines(work, [row]),
    row.improvementId ? improvementStore(work).byId(row.improvementId) : null,
    row.talkId ? talkStore(work).byId(row.talkId) : null,
    row.responsibleId ? null : responsibleFor(work, row.projectId, 'customerRelations'),
    row.source === 'cases' ? caseStanding(work, row.projectId, row.sourceId) : null,
  ])
  return {
    ...present(row),
    responsible: row.responsibleName ?? responsible?.name ?? null,
    source: row.source,
    sourceId: row.sourceId,
    case: standing,
    takenAt: row.takenAt,
    takenBy: row.takenBy,
    times: row.times,
    cost: row.cost,
    improvement: improvement && {
      id: improvement.id,
      number: improvement.number,
      title: improvement.title,
      state: improvement.state,
    },
    talk: talk && { id: talk.id, title: talk.title, heldOn: talk.heldOn },
  }
}

/** Who sorted, assigned and answered. */
export const opinionHistory = (work: Work, opinionId: string, paging: { limit?: number; after?: string }) =>
  recordHistory(work, { record: ['improvement.opinion', opinionId] }, paging)
