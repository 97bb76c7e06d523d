import { gramsOf, searchForm } from '#platform/text/index.ts'
import type { ResidentActor, StaffActor, Work } from '#platform/work/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { confidenceLifted } from '../events.ts'
import { addEntry } from '../in-hand.ts'
import { aboutCase, presentLine, subjectOf } from '../present.ts'
import { rulebookOf } from '../rulebook.ts'
import { caseStore } from '../store.ts'
import type { EntryRow } from '../tables.ts'
import { refuseOrdinary } from './entrust-case.ts'
import { refuseClosed } from './reply.ts'
import { changeOwner } from './take-over.ts'
import { whoTakesIt } from './who-takes-it.ts'

/** With the writer's consent a letter becomes an ordinary case: the desk of the project takes it, its words are found, it counts. */
export async function liftConfidence(
  work: Work,
  caseId: string,
  { version, consent }: { version: number; consent: string },
) {
  const hand = await caseStore(work).take(caseId, version)
  refuseClosed(hand)
  refuseOrdinary(hand)
  const { file } = hand
  const [words] = await work.sql<EntryRow>(
    'SELECT body FROM cases.entry WHERE project_id = $1 AND case_id = $2 ORDER BY id LIMIT 1',
    [file.project_id, caseId],
  )
  file.confidence = null
  addEntry(work, hand, 'confidenceLifted', { body: consent })
  const taker = await whoTakesIt(work, await rulebookOf(work), file.project_id, {
    kind: file.kind,
    categoryId: file.category_id,
    body: words?.body ?? '',
  })
  changeOwner(work, hand, taker, null)
  const text = searchForm(
    [file.title, words?.body, file.place, file.home_label, file.reporter_name].filter(Boolean).join(' '),
  )
  await work.sql(
    'INSERT INTO cases.case_text (id, project_id, opened_at, body, grams) VALUES ($1, $2, $3, $4, $5)',
    [file.id, file.project_id, file.opened_at, text, [...gramsOf(text), file.project_id]],
  )
  const { name } = work.actor as StaffActor
  work.emit(confidenceLifted, { ...aboutCase(file), byName: name }, subjectOf(file))
  return presentLine(await caseStore(work).putBack(hand))
}

/** The writer says anew who beside the chairman may know of her letter. */
export async function allowPassingOn(work: Work, caseId: string): Promise<void> {
  const hand = await caseStore(work).take(caseId)
  const { file } = hand
  if (file.reporter_person_id !== (work.actor as ResidentActor).id && !file.confidence)
    throw common.notFound()
  refuseOrdinary(hand)
  file.confidence = 'mayPassOn'
  addEntry(work, hand, 'message', { body: '可以转交给相关的人办理。', visible_to_customer: true })
  await caseStore(work).putBack(hand)
}
