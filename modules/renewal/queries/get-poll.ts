import { projectToday } from '#modules/estate/index.ts'
import type { Work } from '#platform/work/index.ts'
import { type PollRow, pollStore } from '../stores/polls.ts'
import { programmeStore } from '../stores/programmes.ts'
import { countWishes } from '../wishes.ts'

/** How a poll stands for those who look at it today. */
export function pollState(
  { publishedOn, opensOn, closesOn }: PollRow,
  today: string,
): 'planned' | 'open' | 'closed' | 'published' {
  if (publishedOn) return 'published'
  if (today < opensOn) return 'planned'
  return today <= closesOn ? 'open' : 'closed'
}

/** The poll as staff see it: answers as they come in, and the wishes in owners' own words. */
export async function pollView(work: Work, programmeId: string) {
  const { projectId, stage, version } = await programmeStore(work).byId(programmeId)
  const poll = await pollStore(work).of(programmeId)
  if (!poll) return { programmeId, stage, version, poll: null }
  const [options, answers] = [await pollStore(work).options(poll.id), await pollStore(work).answers(poll.id)]
  const counts = countWishes(
    options.map(({ id }) => id),
    answers.map(({ optionIds }) => optionIds),
  )
  const { today } = await projectToday(work, projectId)
  return {
    programmeId,
    stage,
    version,
    poll: {
      ...shown(poll),
      state: pollState(poll, today),
      answered: answers.length,
      options: options.map(({ id, title, lineId }) => ({ id, title, lineId, ...counts.get(id)! })),
      wishes: answers.filter(({ wish }) => wish).map(({ wish, at }) => ({ wish, at })),
    },
  }
}

/** What everybody who may see the poll is shown of it. */
export const shown = ({ projectId: _, programmeId: __, answered: ___, ...poll }: PollRow) => poll
