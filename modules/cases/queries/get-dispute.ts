import { contractsOfHomes } from '#modules/sales/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { filesById } from '#platform/files/index.ts'
import type { Work } from '#platform/work/index.ts'
import { lacksOf } from '../dispute.ts'
import type { DisputePaperRow, DisputeRow, DisputeStepRow, LegalStepRow } from '../dispute-tables.ts'
import { disputeStore } from '../stores/disputes.ts'
import type { CaseRow } from '../tables.ts'
import { requireCase } from './require-case.ts'

/** A dispute for handlers and legal: its turns, its papers, the contracts of the home, and what is missing. */
export async function disputeView(work: Work, disputeId: string) {
  const [row] = await work.sql<DisputeRow>('SELECT * FROM cases.dispute WHERE id = $1', [disputeId])
  if (!row) throw common.notFound()
  const store = disputeStore(work)
  const [steps, papers, legalSteps, [file]] = await Promise.all([
    store.stepsOf(disputeId),
    store.papersOf(disputeId),
    store.legalStepsOf(disputeId),
    work.sql<CaseRow>('SELECT * FROM cases.case_file WHERE project_id = $1 AND id = $2', [
      row.project_id,
      row.case_id,
    ]),
  ])
  const [files, contracts] = await Promise.all([
    filesById(
      work,
      papers.map(({ file_id }) => file_id),
    ),
    file!.home_id ? contractsOfHomes(work, [file!.home_id]) : [],
  ])
  return {
    id: row.id,
    caseId: row.case_id,
    projectId: row.project_id,
    number: file!.number,
    title: file!.title,
    homeId: file!.home_id,
    homeLabel: file!.home_label,
    customer: file!.reporter_name,
    ownerName: file!.owner_name,
    legalName: row.legal_staff_name,
    way: row.way,
    body: row.body,
    fileNumber: row.file_number,
    nextOn: row.next_on,
    contactName: row.contact_name,
    contactPhone: row.contact_phone,
    outcome: row.outcome,
    openedAt: row.opened_at,
    endedAt: row.ended_at,
    lacks: lacksOf({ ...row, fileNumber: row.file_number, nextOn: row.next_on, papers: papers.length }),
    version: row.version,
    steps: steps.map(presentStep).toReversed(),
    papers: papers.map((paper) => ({
      ...presentPaper(paper),
      replacedById: papers.find(({ replaces_id }) => replaces_id === paper.id)?.id ?? null,
      fileName: files.get(paper.file_id)?.name ?? null,
    })),
    legalSteps: legalSteps.map(presentLegalStep),
    contracts: contracts.map(({ id, number, signedOn, cancelledOn }) => ({
      id,
      number,
      signedOn,
      cancelledOn,
    })),
  }
}

/** The dispute of a case, if there is one; outside the reach the case itself is "not found". */
export async function disputeOfCase(work: Work, caseId: string) {
  await requireCase(work, caseId)
  const row = await disputeStore(work).ofCase(caseId)
  return { dispute: row ? await disputeView(work, row.id) : null }
}

const presentStep = (row: DisputeStepRow) => ({
  id: row.id,
  at: row.at,
  byName: row.by_name,
  way: row.way,
  onDay: row.on_day,
  body: row.body,
  fileNumber: row.file_number,
  nextOn: row.next_on,
  outcome: row.outcome,
  note: row.note,
})

const presentPaper = (row: DisputePaperRow) => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  fileId: row.file_id,
  sha256: row.sha256,
  replacesId: row.replaces_id,
  at: row.at,
  byName: row.by_name,
})

const presentLegalStep = (row: LegalStepRow) => ({
  id: row.id,
  kind: row.kind,
  target: row.target,
  targetName: row.target_name,
  ground: row.ground,
  facts: row.facts,
  state: row.state,
  askedAt: row.asked_at,
  askedById: row.asked_by_id,
  askedByName: row.asked_by_name,
  legalById: row.legal_by_id,
  legalByName: row.legal_by_name,
  legalReason: row.legal_reason,
  executiveById: row.executive_by_id,
  executiveByName: row.executive_by_name,
  executiveReason: row.executive_reason,
  refusedByName: row.refused_by_name,
  refusal: row.refusal,
  version: row.version,
})
