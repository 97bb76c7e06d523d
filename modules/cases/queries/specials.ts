import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { MilestoneRow, SpecialPlanRow } from '../special-tables.ts'
import { specialStore } from '../stores/specials.ts'

/** Every special plan of a case with its steps, the newest first. */
export async function specialsOf(work: Work, caseId: string) {
  const store = specialStore(work)
  const [[file], plans, milestones] = await Promise.all([
    work.sql<{ id: string }>('SELECT id FROM cases.case_file WHERE id = $1', [caseId]),
    store.plansOf(caseId),
    store.milestonesOf(caseId),
  ])
  if (!file) throw common.notFound()
  return {
    items: plans.map((plan) => ({
      ...presentPlan(plan),
      milestones: milestones.filter(({ plan_id }) => plan_id === plan.id).map(presentMilestone),
    })),
  }
}

function presentPlan(row: SpecialPlanRow) {
  return {
    id: row.id,
    state: row.state,
    reason: row.reason,
    body: row.body,
    until: row.until,
    pieceId: row.piece_id,
    askedAt: row.asked_at,
    askedById: row.asked_by_id,
    askedByName: row.asked_by_name,
    approverId: row.approver_id,
    approverName: row.approver_name,
    decidedAt: row.decided_at,
    decision: row.decision,
    answeredAt: row.answered_at,
    endedAt: row.ended_at,
    endedByName: row.ended_by_name,
    endedReason: row.ended_reason,
    version: row.version,
  }
}

const presentMilestone = (row: MilestoneRow) => ({
  id: row.id,
  what: row.what,
  person: row.person,
  until: row.due_on,
  dueAt: row.due_at,
  doneAt: row.done_at,
  doneByName: row.done_by_name,
  outcome: row.outcome,
})
