import { waitingPosts } from '#modules/board/index.ts'
import { type MorningCase, morningFacts, topicNames } from '#modules/cases/index.ts'
import { projectsById } from '#modules/estate/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { MorningContent, MorningLine } from '../content.ts'
import { hottest } from '../morning.ts'

/** What stands on the page of whoever leads these projects. */
export async function composeMorning(
  work: Work,
  asked: { projectIds: readonly string[]; from: Date; until: Date },
): Promise<MorningContent> {
  const [facts, board, topics] = await Promise.all([
    morningFacts(work, asked),
    waitingPosts(work, asked.projectIds),
    topicNames(work),
  ])
  const lists = [facts.fresh, facts.oldest, facts.late].flat()
  const known = await projectsById(
    work,
    [...lists, ...facts.projects].map(({ projectId }) => projectId),
  )
  const nameOf = (projectId: string) => known.get(projectId)?.name ?? ''
  const topicOf = (id: string | null) => (id ? (topics.get(id) ?? null) : null)
  const lineOf = (row: MorningCase): MorningLine => ({
    id: row.id,
    number: row.number,
    title: row.title,
    projectName: nameOf(row.projectId),
    homeLabel: row.homeLabel,
    topic: topicOf(row.categoryId),
    urgency: row.urgency,
    state: row.state,
    ownerName: row.ownerName,
    openedAt: row.openedAt.toISOString(),
    answerDueAt: row.answerDueAt?.toISOString() ?? null,
    promisedAt: row.promisedAt?.toISOString() ?? null,
    isAnswered: row.isAnswered,
  })
  const { inFull, opened, weekdayAverage, unanswered, overdue } = facts
  const hot = hottest(facts.projects)
  return {
    from: asked.from.toISOString(),
    until: asked.until.toISOString(),
    opened,
    weekdayAverage,
    unanswered,
    overdue,
    fresh: facts.fresh.map(lineOf),
    oldest: facts.oldest.map(lineOf),
    late: facts.late.map(lineOf),
    inFull: inFull && { ...lineOf(inFull), body: inFull.body, reporterName: inFull.reporterName },
    hottest: hot && {
      projectId: hot.projectId,
      projectName: nameOf(hot.projectId),
      opened: hot.opened,
      before: hot.before,
      topic: topicOf(hot.topicId),
      ofTopic: hot.ofTopic,
    },
    board: { ...board, decideBy: board.decideBy?.toISOString() ?? null },
  }
}
