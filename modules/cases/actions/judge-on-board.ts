import type { ResidentActor, Work } from '#platform/work/index.ts'
import { caseStore } from '../store.ts'
import { type Rating, rateCase } from './rate-case.ts'
import { writeMessage } from './write-message.ts'

/**
 * The poster says in public whether it is solved: a word on the result closes the case or opens it again; before a
 * result it is a word of the customer that waits for an answer.
 */
export async function judgeOnBoard(
  work: Work,
  caseId: string,
  { poster, ...rating }: Rating & { poster: { id: string; name: string } },
): Promise<void> {
  const { file } = await caseStore(work).take(caseId)
  const speaking = speakingFor(work, poster)
  if (file.state === 'resultGiven' || file.state === 'closed') await rateCase(speaking, caseId, rating)
  else await writeMessage(speaking, caseId, { body: rating.body ?? '' })
}

/** The same unit of work, with the poster as the one who speaks; what is seen and written stays the same. */
function speakingFor(work: Work, { id, name }: { id: string; name: string }): Work {
  const actor: ResidentActor = {
    kind: 'resident',
    id,
    name,
    homes: [],
    households: [],
    permissions: new Set(),
  }
  return { ...work, actor }
}
