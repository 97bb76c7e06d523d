import { homesById, localDays } from '#modules/estate/index.ts'
import type { Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { interviewHeld } from '../events.ts'
import type { Loyalty } from '../interview.ts'
import { visiblePerson } from '../queries/visible-person.ts'
import { addInterview } from '../store/interviews.ts'

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
  if (said.quotes.length > 0 && !said.mayQuote) throw refusals.noLeaveToQuote()
  const home = said.homeId ? (await homesById(work, [said.homeId])).get(said.homeId) : undefined
  if (said.homeId && !home) throw refusals.unknownHome({ homeId: said.homeId })
  const projectId = home?.projectId ?? person.seen_in
  const today = (await localDays(work, [projectId]))(projectId)
  const heldOn = said.heldOn ?? today
  if (heldOn > today) throw refusals.notYet({ onDay: heldOn })
  const id = work.newId()
  await addInterview(work, { ...said, id, projectId, personId: person.id, homeId: home?.id ?? null, heldOn })
  work.emit(
    interviewHeld,
    { interviewId: id, personId: person.id, step: said.step, loyalty: said.loyalty, mood: said.mood },
    { subject: ['customers.interview', id], projectId, personId: person.id },
  )
  return { id }
}
