import type { About } from '#platform/events/index.ts'
import { stepOf } from './case.ts'
import { type Papers, papersIn } from './papers.ts'
import type {
  CaseRow,
  DeveloperMatterRow,
  EntryRow,
  PauseRow,
  PromiseRow,
  RulingRow,
  TaskRow,
} from './tables.ts'
import { kindWords } from './words.ts'

/** What every event about a case says. */
export function aboutCase({ id, number, kind }: CaseRow) {
  return { caseId: id, number, kind, kindZh: kindWords[kind].zh, kindEn: kindWords[kind].en }
}

type Placed = Pick<CaseRow, 'id' | 'project_id' | 'reporter_person_id' | 'home_id' | 'confidence'>

/** On whose timelines the event stands; of a confidential case nobody hears but its writer. */
export function subjectOf({ id, project_id, reporter_person_id, home_id, confidence }: Placed): About {
  const personId = reporter_person_id ?? undefined
  if (confidence) return { subject: ['case', id], personId }
  return { subject: ['case', id], projectId: project_id, personId, homeId: home_id ?? undefined }
}

/** What colleagues do among themselves stands on no customer's timeline. */
export function amongStaff({ id, project_id, confidence }: Omit<Placed, 'home_id'>): About {
  return { subject: ['case', id], ...(!confidence && { projectId: project_id }) }
}

/** A line of the inbox. */
export function presentLine(row: CaseRow) {
  return {
    id: row.id,
    number: row.number,
    projectId: row.project_id,
    kind: row.kind,
    channel: row.channel,
    categoryId: row.category_id,
    urgency: row.urgency,
    safety: row.safety,
    risks: row.risks,
    needs: row.needs,
    title: row.title,
    state: row.state,
    step: stepOf(row.state),
    level: row.level,
    repeatOf: row.repeat_of,
    groupId: row.group_id,
    specialSince: row.special_since,
    confidence: row.confidence,
    homeId: row.home_id,
    homeLabel: row.home_label,
    reporterPersonId: row.reporter_person_id,
    reporterName: row.reporter_name,
    ownerStaffId: row.owner_staff_id,
    ownerName: row.owner_name,
    departmentId: row.department_id,
    openedAt: row.opened_at,
    firstRepliedAt: row.first_replied_at,
    waitingSince: row.waiting_since,
    answerDueAt: row.answer_due_at,
    closeDueAt: row.close_due_at,
    pausedSince: row.paused_since,
    closedAt: row.closed_at,
    closure: row.closure,
    reopenedCount: row.reopened_count,
    lastActivityAt: row.last_activity_at,
    version: row.version,
  }
}

export function presentEntry(row: EntryRow, papers: Papers) {
  return {
    id: row.id,
    at: row.at,
    kind: row.kind,
    visibleToCustomer: row.visible_to_customer,
    authorKind: row.author_kind,
    authorId: row.author_id,
    authorName: row.author_name,
    body: row.body,
    details: row.details,
    fileIds: row.file_ids,
    papers: papersIn(row, papers),
  }
}

export function presentTask(row: TaskRow, isYours: boolean) {
  return {
    id: row.id,
    departmentId: row.department_id,
    departmentName: row.department_name,
    state: row.state,
    reason: row.reason,
    dueAt: row.due_at,
    handedOverAt: row.handed_over_at,
    handedOverByName: row.handed_over_by_name,
    acceptedAt: row.accepted_at,
    assigneeStaffId: row.assignee_staff_id,
    assigneeName: row.assignee_name,
    endedAt: row.ended_at,
    endedByName: row.ended_by_name,
    outcome: row.outcome,
    fileIds: row.file_ids,
    ruled: row.ruled,
    isYours,
  }
}

export function presentRuling(row: RulingRow) {
  return {
    id: row.id,
    askedAt: row.asked_at,
    returns: row.returns,
    staffId: row.staff_id,
    staffName: row.staff_name,
    level: row.level,
    dueAt: row.due_at,
    decidedAt: row.decided_at,
    decidedByName: row.decided_by_name,
    departmentName: row.department_name,
    reason: row.reason,
    version: row.version,
  }
}

export function presentPromise(row: PromiseRow) {
  return {
    target: row.target,
    startedAt: row.started_at,
    dueAt: row.due_at,
    shownToCustomer: row.shown_to_customer,
    metAt: row.met_at,
    missedAt: row.missed_at,
    doneAt: row.done_at,
  }
}

export function presentPause(row: PauseRow) {
  return {
    reason: row.reason,
    words: row.words,
    fromAt: row.from_at,
    untilAt: row.until_at,
    pausedByName: row.paused_by_name,
  }
}

export function presentWay(row: DeveloperMatterRow) {
  return {
    way: row.way,
    centreName: row.centre_name,
    centreSide: row.centre_side,
    arrivedAt: row.arrived_at,
    arrivedWith: row.arrived_with,
  }
}
