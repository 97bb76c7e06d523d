import { attachFiles } from '#platform/files/index.ts'
import type { Work } from '#platform/work/index.ts'
import { caseWorkedOn } from '../events.ts'
import { addEntry } from '../in-hand.ts'
import { aboutCase, amongStaff, presentLine } from '../present.ts'
import type { Word } from '../say.ts'
import { caseStore } from '../store.ts'

/** Adds an internal note; neither it nor its files ever reach the customer. */
export async function addNote(work: Work, caseId: string, { body, fileIds = [] }: Word) {
  const hand = await caseStore(work).take(caseId)
  await attachFiles(work, fileIds, { projectId: hand.file.project_id })
  addEntry(work, hand, 'internalNote', { body, file_ids: [...fileIds] })
  work.emit(caseWorkedOn, aboutCase(hand.file), amongStaff(hand.file))
  return presentLine(await caseStore(work).putBack(hand))
}
