import { staffWhoMay } from '#modules/identity/index.ts'
import { attachFiles } from '#platform/files/index.ts'
import type { StaffActor, Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { caseMentioned, caseWorkedOn } from '../events.ts'
import { addEntry, type CaseInHand } from '../in-hand.ts'
import { aboutCase, amongStaff, presentLine } from '../present.ts'
import { markStore } from '../stores/marks.ts'
import type { Word } from '../say.ts'
import { caseStore } from '../store.ts'

/** Adds an internal note; neither it nor its files ever reach the customer. Whoever it names hears of it. */
export async function addNote(
  work: Work,
  caseId: string,
  { body, fileIds = [], mentions = [] }: Word & { mentions?: readonly string[] },
) {
  const hand = await caseStore(work).take(caseId)
  await attachFiles(work, fileIds, { projectId: hand.file.project_id })
  const details = mentions.length ? { mentions: await nameColleagues(work, hand, mentions) } : null
  addEntry(work, hand, 'internalNote', { body, details, file_ids: [...fileIds] })
  work.emit(caseWorkedOn, aboutCase(hand.file), amongStaff(hand.file))
  return presentLine(await caseStore(work).putBack(hand))
}

/** Only who may read the case can be named in it. */
async function nameColleagues(work: Work, { file }: CaseInHand, staffIds: readonly string[]) {
  const readers = await staffWhoMay(work, 'cases.read', file.project_id)
  const named = readers.filter(({ id }) => staffIds.includes(id))
  const others = staffIds.length - named.length
  if (others > 0) throw refusals.notReadableFor({ count: others })
  const { id: me, name: byName } = work.actor as StaffActor
  const told = named.filter(({ id }) => id !== me).map(({ id }) => id)
  await markStore(work).mention(file.id, told)
  if (told.length) work.emit(caseMentioned, { ...aboutCase(file), staffIds: told, byName }, amongStaff(file))
  return named.map(({ id, name }) => ({ id, name }))
}
