import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { type CaseKind, stateAtOpening } from '../case.ts'
import { writeOpening } from '../opening.ts'
import { presentLine } from '../present.ts'
import { attachForCustomer } from '../say.ts'
import { caseStore } from '../store.ts'
import type { CaseRow, EntryRow } from '../tables.ts'
import { judge } from '../triage.ts'
import { link } from './merge-case.ts'
import { refuseClosed } from './reply.ts'

export interface Splitting {
  version: number
  /** Which of the customer's words are another matter. */
  entryIds: string[]
  title: string
  kind: CaseKind
  categoryId?: string
}

/** A part of a case becomes a case of its own, of the same customer and with a clock of its own; nothing is taken away here. */
export async function splitCase(work: Work, caseId: string, { version, ...part }: Splitting) {
  const hand = await caseStore(work).take(caseId, version)
  refuseClosed(hand)
  const { file, book } = hand
  const words = await work.sql<EntryRow>(
    `SELECT id, body, file_ids FROM cases.entry
      WHERE project_id = $1 AND case_id = $2 AND id = ANY ($3) AND kind IN ('message', 'reopening', 'planAnswer') ORDER BY id`,
    [file.project_id, caseId, part.entryIds],
  )
  if (words.length < new Set(part.entryIds).size) throw common.notFound()
  const fileIds = [...new Set(words.flatMap(({ file_ids }) => file_ids))]
  const judged = judge(book.categories, { categoryId: part.categoryId ?? null, urgency: file.urgency })
  const opened = await writeOpening(work, book, {
    projectId: file.project_id,
    kind: part.kind,
    // The public face stays with the one case that has it.
    channel: file.channel === 'board' ? 'webForm' : file.channel,
    confidence: file.confidence,
    title: part.title,
    body: words.map(({ body }) => body).join('\n\n'),
    place: file.place,
    fileIds,
    ...judged,
    state: stateAtOpening('staff', judged.categoryId),
    owner: { id: file.owner_staff_id, name: file.owner_name },
    reporter: { personId: file.reporter_person_id, name: file.reporter_name },
    householdId: file.household_id,
    homeId: file.home_id,
    homeLabel: file.home_label,
  })
  const [made] = await work.sql<CaseRow>(
    'UPDATE cases.case_file SET split_from = $2 WHERE project_id = $3 AND id = $1 RETURNING *',
    [opened.id, caseId, file.project_id],
  )
  await attachForCustomer(work, file, fileIds)
  link(work, hand, 'splitOff', made!, words.map(({ body }) => body).join('\n\n'))
  await caseStore(work).putBack(hand)
  return presentLine(made!)
}
