import { responsibleByRole } from '#modules/organization/index.ts'
import { attachFiles } from '#platform/files/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { actorName, type StaffActor, type Work } from '#platform/work/index.ts'
import { legalRoles, mayStep, type Outcome, type paperKinds, type Way } from '../dispute.ts'
import { disputeRefusals as refusals } from '../dispute-errors.ts'
import { disputeTurned } from '../events.ts'
import { aboutCase, amongStaff } from '../present.ts'
import { disputeView } from '../queries/get-dispute.ts'
import { disputeStore } from '../stores/disputes.ts'
import type { CaseRow } from '../tables.ts'

export interface Turn {
  way: Way
  onDay: string
  body?: string
  fileNumber?: string
  nextOn?: string
  outcome?: Outcome
  contactName: string
  contactPhone?: string
  /** Among ourselves. */
  note: string
}

/** A case becomes a dispute: which way it goes, before whom, and whom the customer can talk to. The case itself goes on. */
export async function openDispute(work: Work, caseId: string, turn: Turn) {
  const file = await fileOf(work, caseId)
  const store = disputeStore(work)
  if (await store.ofCase(caseId)) throw refusals.disputeAlready()
  if (!mayStep('negotiation', turn.way, turn.outcome ?? null)) throw refusals.disputeEnded()
  const holders = await responsibleByRole(work, file.project_id, legalRoles)
  const legal = [...holders.values()][0]
  const id = work.newId()
  await store.add({
    id,
    project_id: file.project_id,
    case_id: caseId,
    ...known(turn),
    opened_at: work.now,
    ended_at: turn.way === 'ended' ? work.now : null,
    legal_staff_id: legal?.id ?? null,
    legal_staff_name: legal?.name ?? null,
    reminded_on: null,
    version: 1,
    changed_by: actorName(work),
  })
  await noteTurn(work, file, id, turn)
  return disputeView(work, id)
}

/** What happened next: another way, a hearing, an end; every turn stays. */
export async function turnDispute(
  work: Work,
  disputeId: string,
  { version, ...turn }: Turn & { version: number },
) {
  const store = disputeStore(work)
  const row = await store.take(disputeId, version)
  if (!mayStep(row.way, turn.way, turn.outcome ?? null)) throw refusals.disputeEnded()
  await store.change(row, { ...known(turn), ended_at: turn.way === 'ended' ? work.now : null })
  await noteTurn(work, await fileOf(work, row.case_id), disputeId, turn)
  return disputeView(work, disputeId)
}

/** A paper with its hash; one that replaces another leaves the old one where it is (S2-04). */
export async function addPaper(
  work: Work,
  disputeId: string,
  {
    kind,
    title,
    fileId,
    replacesId,
  }: { kind: (typeof paperKinds)[number]; title: string; fileId: string; replacesId?: string },
) {
  const store = disputeStore(work)
  const row = await store.take(disputeId)
  const papers = await store.papersOf(disputeId)
  if (replacesId && !papers.some(({ id }) => id === replacesId)) throw common.notFound()
  if (replacesId && papers.some(({ replaces_id }) => replaces_id === replacesId))
    throw refusals.paperReplaced()
  const [file] = await attachFiles(work, [fileId], { projectId: row.project_id })
  await store.addPaper({
    id: work.newId(),
    project_id: row.project_id,
    dispute_id: disputeId,
    kind,
    title,
    file_id: fileId,
    sha256: file!.sha256,
    replaces_id: replacesId ?? null,
    at: work.now,
    by_name: (work.actor as StaffActor).name,
  })
  return disputeView(work, disputeId)
}

const known = (turn: Turn) => ({
  way: turn.way,
  body: turn.body ?? null,
  file_number: turn.fileNumber ?? null,
  next_on: turn.way === 'ended' ? null : (turn.nextOn ?? null),
  contact_name: turn.contactName,
  contact_phone: turn.contactPhone ?? null,
  outcome: turn.outcome ?? null,
})

async function noteTurn(work: Work, file: CaseRow, disputeId: string, turn: Turn): Promise<void> {
  const { contact_name: _, contact_phone: __, ...said } = known(turn)
  await disputeStore(work).addStep({
    id: work.newId(),
    project_id: file.project_id,
    dispute_id: disputeId,
    at: work.now,
    by_name: (work.actor as StaffActor).name,
    on_day: turn.onDay,
    note: turn.note,
    ...said,
  })
  work.emit(disputeTurned, { ...aboutCase(file), disputeId, way: turn.way }, amongStaff(file))
}

/** The case that a dispute is about. */
export async function fileOf(work: Work, caseId: string): Promise<CaseRow> {
  const [file] = await work.sql<CaseRow>('SELECT * FROM cases.case_file WHERE id = $1', [caseId])
  if (!file) throw common.notFound()
  return file
}
