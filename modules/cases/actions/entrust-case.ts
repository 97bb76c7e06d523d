import { staffWhoMay } from '#modules/identity/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { StaffActor, Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { caseEntrusted, caseWorkedOn, letterMoved } from '../events.ts'
import { addEntry, type CaseInHand, settlePromises } from '../in-hand.ts'
import { aboutCase, amongStaff, presentLine } from '../present.ts'
import { caseStore } from '../store.ts'
import type { EntrustmentRow } from '../confidence-tables.ts'
import { changeOwner } from './take-over.ts'
import { refuseClosed } from './reply.ts'

export interface Entrusting {
  version: number
  staffId: string
  reason: string
  dueAt: string
}

/** The office gives a letter to a person by name, who answers it within the term; nobody else comes to know of it. */
export async function entrustCase(
  work: Work,
  caseId: string,
  { version, staffId, reason, dueAt }: Entrusting,
) {
  const hand = await caseStore(work).take(caseId, version)
  refuseClosed(hand)
  refuseOrdinary(hand)
  const { file } = hand
  if (file.confidence === 'chairmanOnly') throw refusals.forChairmanOnly()
  const person = (await staffWhoMay(work, 'cases.handle', file.project_id)).find(({ id }) => id === staffId)
  if (!person) throw refusals.cannotHandle()
  const due = new Date(dueAt)
  if (due <= work.now)
    throw common.invalidInput(
      { count: 1 },
      { fields: [{ path: 'body.dueAt', zh: '期限要在现在之后', en: 'The term has to lie ahead' }] },
    )
  const { name } = work.actor as StaffActor
  const row: EntrustmentRow = {
    id: work.newId(),
    project_id: file.project_id,
    case_id: file.id,
    staff_id: person.id,
    staff_name: person.name,
    reason,
    due_at: due,
    entrusted_at: work.now,
    entrusted_by_name: name,
    reminded_at: null,
    ended_at: null,
    ended_by_name: null,
  }
  await endTrust(work, file.id, person.id)
  await work
    .tables<{ 'cases.entrustment': EntrustmentRow }>()
    .insertInto('cases.entrustment')
    .values(row)
    .execute()
  addEntry(work, hand, 'entrusted', { body: reason, details: { staffId, staffName: person.name, dueAt } })
  settlePromises(work, hand, ['acknowledgement'])
  changeOwner(work, hand, person, null, { isSilent: true })
  work.emit(
    caseEntrusted,
    { ...aboutCase(file), staffId, staffName: person.name, byName: name, dueAt },
    amongStaff(file),
  )
  return presentLine(await caseStore(work).putBack(hand))
}

/** The office takes a letter back: whoever had it knows of it no longer. */
export async function takeBack(work: Work, caseId: string, staffId: string) {
  const hand = await caseStore(work).take(caseId)
  refuseOrdinary(hand)
  const ended = await endTrust(work, caseId, staffId)
  if (!ended) throw common.notFound()
  // Whoever had it no longer counts among those who know, and loses it from the open screen too.
  work.emit(letterMoved, {}, { subject: ['staff', staffId] })
  addEntry(work, hand, 'trustEnded', { body: ended, details: { staffId, staffName: ended } })
  if (hand.file.owner_staff_id === staffId) changeOwner(work, hand, work.actor as StaffActor, null)
  else work.emit(caseWorkedOn, aboutCase(hand.file), amongStaff(hand.file))
  return presentLine(await caseStore(work).putBack(hand))
}

/** The name of whoever had it, where it was entrusted to this person. */
async function endTrust(work: Work, caseId: string, staffId: string): Promise<string | null> {
  const [row] = await work.sql<{ name: string }>(
    `UPDATE cases.entrustment SET ended_at = $3, ended_by_name = $4 WHERE case_id = $1 AND staff_id = $2 AND ended_at IS NULL
     RETURNING staff_name AS name`,
    [caseId, staffId, work.now, (work.actor as StaffActor).name],
  )
  return row?.name ?? null
}

export function refuseOrdinary({ file }: CaseInHand): void {
  if (!file.confidence) throw refusals.notConfidential({ number: file.number })
}
