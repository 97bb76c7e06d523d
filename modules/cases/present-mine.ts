import { usualZone } from '#platform/calendar/index.ts'
import type { ResidentActor } from '#platform/work/index.ts'
import { awaitsPlanAnswer, isOpen, stepOf } from './case.ts'
import type { TargetName } from './clock.ts'
import { type Papers, papersIn } from './papers.ts'
import { progressLine } from './progress.ts'
import type { Step } from './special.ts'
import { voiceOf } from './told.ts'
import type { CaseRow, EntryRow } from './tables.ts'

/** A case as a resident reads it. */
export interface MyCaseRow extends CaseRow {
  /** Told by somebody who rents the reader's home: read, not answered. */
  of_tenant: boolean
  next_target: TargetName | null
  next_due_at: Date | null
  /** The next step of a plan that the customer agreed to. */
  step_what: string | null
  step_on: string | null
}

interface Here {
  now: Date
  timezone: string | undefined
}

export function presentMine(row: MyCaseRow, me: ResidentActor, { now, timezone = usualZone }: Here) {
  const awaitsPlan = awaitsPlanAnswer({ state: row.state, answeredAt: row.plan_answered_at })
  const { zh, en } = progressLine(
    {
      state: row.state,
      ownerName: row.owner_name,
      answerDueAt: row.answer_due_at,
      next: row.next_due_at && { target: row.next_target!, dueAt: row.next_due_at },
      step: row.step_on && row.plan_agreed ? { what: row.step_what!, until: row.step_on } : null,
      paused: row.paused_since !== null,
      awaitsPlanAnswer: awaitsPlan,
      confirmUntil: row.confirm_until,
      closure: row.closure,
    },
    { now, timezone },
  )
  const resultTold = !row.merged_into && (row.state === 'resultGiven' || !isOpen(row))
  const mayAnswer = !row.of_tenant
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    title: row.title,
    homeLabel: row.home_label,
    reportedByMe: row.reporter_person_id === me.id,
    reporterName: row.reporter_name,
    ofTenant: row.of_tenant,
    ownerName: row.owner_name,
    openedAt: row.opened_at,
    step: stepOf(row.state),
    isOpen: isOpen(row),
    progressZh: zh,
    progressEn: en,
    answerDueAt: row.answer_due_at,
    firstRepliedAt: row.first_replied_at,
    closedAt: row.closed_at,
    satisfaction: row.satisfaction,
    solved: row.solved,
    canAnswerPlan: mayAnswer && awaitsPlan,
    canRate: mayAnswer && resultTold && row.rated_at === null,
    canReopen: mayAnswer && resultTold,
    confidence: row.confidence,
    lastActivityAt: row.last_activity_at,
  }
}

/** With which post an answer of the chairman's office is signed. */
const postOf = (details: EntryRow['details']) => (details as { post?: string | null } | null)?.post ?? null

export function presentMyEntry(
  entry: EntryRow,
  { of_tenant: ofTenant }: MyCaseRow,
  me: ResidentActor,
  papers: Papers,
) {
  const voice = voiceOf(entry.details)
  return {
    id: entry.id,
    at: entry.at,
    kind: entry.kind,
    from: entry.author_kind,
    mine: entry.author_id === me.id,
    name: entry.author_name,
    post: entry.author_kind === 'staff' ? postOf(entry.details) : null,
    body: entry.body,
    plan: entry.kind === 'plan' ? planIn(entry.details) : null,
    fileIds: ofTenant ? [] : entry.file_ids.filter((id) => id !== voice?.fileId),
    papers: ofTenant ? [] : papersIn(entry, papers),
    voice: ofTenant ? null : voice,
    rating: entry.kind === 'rating' ? (entry.details as { satisfaction: number; solved: boolean }) : null,
  }
}

function planIn(details: EntryRow['details']) {
  const { person, until, milestones = [] } = details as { person: string; until: string; milestones?: Step[] }
  return { person, until, milestones }
}
