import { caseReplied } from '#modules/cases/events.ts'
import { subscribe } from '#platform/events/index.ts'
import { publishAnswer } from '../actions/publish-answer.ts'

/** What an agent says in the case for everybody stands on the board at once. */
export const publishAnswers = subscribe(caseReplied, 'board.publish-answers', async (work, { payload }) => {
  const { caseId, entryId, isPublic } = payload
  if (isPublic && entryId) await publishAnswer(work, caseId, entryId)
})
