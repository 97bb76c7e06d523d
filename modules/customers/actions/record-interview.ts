import { homesById, localDays } from '#modules/estate/index.ts'
import type { Work } from '#platform/work/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { refusals } from '../errors.ts'
import { interviewCorrected, interviewHeld } from '../events.ts'
import type { Loyalty } from '../interview.ts'
import { visiblePerson } from '../queries/visible-person.ts'
import { addInterview, latestInterview } from '../store/interviews.ts'

export interface InterviewToRecord {
  homeId?: string
  step: number
  loyalty: Loyalty
  mood: number
  /** Today where nothing is stated. */
  heldOn?: string
  guide: { question: string; answer: string }[]
  notes: string
  quotes: string[]
  mayQuote: boolean
}

/** Keeps what a customer told in a deep interview; words are quoted only with her leave (S1-46). */
export async function recordInterview(work: Work, personId: string, said: InterviewToRecord) {
  const person = await visiblePerson(work, personId)
  const row = await fitting(work, said, person.seen_in)
  const id = work.newId()
  await addInterview(work, { ...row, id, personId: person.id, corrects: null, correction: null })
  tell(work, interviewHeld, { ...row, id, personId: person.id })
  return { id }
}

/** Tells an interview anew that was noted wrongly, and says why; the earlier record stays to be read. */
export async function correctInterview(
  work: Work,
  interviewId: string,
  { correction, ...said }: InterviewToRecord & { correction: string },
) {
  const before = await latestInterview(work, interviewId)
  if (!before) throw common.notFound()
  if (!before.isLatest) throw refusals.correctedAlready()
  const row = await fitting(work, said, before.projectId)
  const id = work.newId()
  const { personId } = before
  try {
    await addInterview(work, { ...row, id, personId, corrects: interviewId, correction })
  } catch (error) {
    // Somebody corrected the same record in the same moment.
    if ((error as { code?: string }).code === '23505') throw refusals.correctedAlready()
    throw error
  }
  tell(work, interviewCorrected, { ...row, id, personId })
  return { id }
}

/** What may stand: quotes with leave, a home that is known, a day that has come where the home stands. */
async function fitting(work: Work, said: InterviewToRecord, seenIn: string) {
  if (said.quotes.length > 0 && !said.mayQuote) throw refusals.noLeaveToQuote()
  const home = said.homeId ? (await homesById(work, [said.homeId])).get(said.homeId) : undefined
  if (said.homeId && !home) throw refusals.unknownHome({ homeId: said.homeId })
  const projectId = home?.projectId ?? seenIn
  const today = (await localDays(work, [projectId]))(projectId)
  const heldOn = said.heldOn ?? today
  if (heldOn > today) throw refusals.notYet({ onDay: heldOn })
  return { ...said, projectId, homeId: home?.id ?? null, heldOn }
}

type Told = Pick<InterviewToRecord, 'step' | 'loyalty' | 'mood'> &
  Record<'id' | 'personId' | 'projectId', string>

function tell(
  work: Work,
  event: typeof interviewHeld | typeof interviewCorrected,
  { id, personId, projectId, step, loyalty, mood }: Told,
) {
  work.emit(
    event,
    { interviewId: id, personId, step, loyalty, mood },
    { subject: ['customers.interview', id], projectId, personId },
  )
}
