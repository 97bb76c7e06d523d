import { caseReplied } from '#modules/cases/events.ts'
import { subscribe } from '#platform/events/index.ts'
import { carryAnswer } from '../actions/carry-answer.ts'

/** What is said to a customer who wrote from outside leaves at once. */
export const carryAnswers = subscribe(caseReplied, 'channels.carry-answers', async (work, { payload }) => {
  if (payload.entryId) await carryAnswer(work, payload.caseId, payload.entryId)
})
