import { homesById } from '#modules/estate/index.ts'
import type { ResidentActor, Work } from '#platform/work/index.ts'
import { opinionStore } from '../stores/opinions.ts'
import { allTopics, topicNames } from '../stores/topics.ts'

/** What I said and what became of it, with what is needed to say more. */
export async function myOpinions(work: Work) {
  const { homes } = work.actor as ResidentActor
  const [{ ids }] = (await work.sql<{ ids: string[] }>('SELECT customers.own_person_ids() AS ids')) as [
    { ids: string[] },
  ]
  const rows = await opinionStore(work).own(ids)
  const [cards, topics, names, told] = await Promise.all([
    homesById(work, homes),
    allTopics(work),
    topicNames(
      work,
      rows.map(({ topicId }) => topicId),
    ),
    work.sql<{ improvementId: string }>(
      `SELECT improvement_id AS "improvementId" FROM improvement.telling WHERE improvement_id = ANY ($1) AND published_on IS NOT NULL`,
      [rows.flatMap(({ improvementId }) => improvementId ?? [])],
    ),
  ])
  const toldIds = new Set(told.map(({ improvementId }) => improvementId))
  return {
    homes: [...cards.values()].map(({ id, label, projectId }) => ({ id, label, projectId })),
    topics: topics
      .filter(({ parentId, active }) => parentId === null && active)
      .map(({ id, zh, en }) => ({ id, zh, en })),
    items: rows.map((row) => ({
      id: row.id,
      projectId: row.projectId,
      channel: row.channel,
      caseId: row.source === 'cases' ? row.sourceId : null,
      words: row.words,
      topic: names.get(row.topicId ?? '') ?? null,
      saidOn: row.saidOn,
      state: row.state,
      responsible: row.responsibleName,
      dueOn: row.decidedOn === null ? row.dueOn : null,
      answer: row.answer,
      termOn: row.termOn,
      doneOn: row.doneOn,
      isTold: toldIds.has(row.improvementId ?? ''),
    })),
  }
}
