import { defineJob } from '#platform/jobs/index.ts'
import type { Work } from '#platform/work/index.ts'
import { finishCase } from '../actions/close-case.ts'
import { type CaseInHand, makeMove } from '../in-hand.ts'
import { caseStore } from '../store.ts'

const batch = 100

/** Every minute: ends cases whose result the customer has not answered within the term; they count apart. */
export const endUnconfirmed = defineJob('cases.end-unconfirmed', async (database) => {
  for (let count = batch; count === batch;)
    count = await database.asSystem('end unconfirmed cases', async (work) => {
      const due = await work.sql<{ id: string }>(
        `SELECT id FROM cases.case_file WHERE confirm_until <= $1 ORDER BY confirm_until LIMIT ${batch} FOR UPDATE SKIP LOCKED`,
        [work.now],
      )
      const hands = await caseStore(work).takeAll(due.map(({ id }) => id))
      await Promise.all(hands.map((hand) => endUnanswered(work, hand)))
      return due.length
    })
})

async function endUnanswered(work: Work, hand: CaseInHand): Promise<void> {
  makeMove(work, hand, 'expire')
  await finishCase(work, hand, 'notConfirmed')
  await caseStore(work).putBack(hand)
}
