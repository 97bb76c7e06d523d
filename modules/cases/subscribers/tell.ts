import { departmentMembers, responsibleByRole } from '#modules/organization/index.ts'
import { type RecordedEvent, subscribe } from '#platform/events/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { TargetName } from '../clock.ts'
import {
  caseAssigned,
  caseClosed,
  caseEntrusted,
  caseEscalated,
  caseHandedOver,
  caseMentioned,
  caseOpened,
  caseRefereeAsked,
  caseReopened,
  caseReplied,
  caseRuled,
  caseTaskDone,
  caseTaskReturned,
  customerWrote,
  firstReplyMissed,
  promiseMissed,
  promiseNear,
  specialAsked,
  specialDecided,
} from '../events.ts'
import { type News, newsOf } from '../news.ts'
import { type ForCustomer, tellCustomer } from '../tell-customer.ts'
import { type ForStaff, tellStaff } from '../tell-staff.ts'
import { promiseWords } from '../words.ts'

const templateOfWord = {
  reply: 'caseReply',
  plan: 'casePlan',
  progress: 'caseProgress',
  result: 'caseResult',
} as const satisfies Record<string, ForCustomer>

/** Customers and colleagues hear what happened to a case; one subscriber an event, so that opening one costs one job. */
export const tellPeople = [
  subscribe(caseOpened, 'cases.tell-when-opened', async (work, event) => {
    const news = await newsOf(work, event)
    if (!news) return
    await tellCustomer(work, news, 'caseReceipt')
    if (event.payload.kind === 'emergency') await tellRescuers(work, news)
    const { ownerStaffId } = event.payload
    if (ownerStaffId !== news.file.first_contact_staff_id)
      await tellStaff(work, news, [ownerStaffId], 'caseForYou')
  }),
  subscribe(caseReplied, 'cases.tell-when-replied', async (work, event) => {
    const news = await newsOf(work, event)
    if (news && event.payload.word) await tellCustomer(work, news, templateOfWord[event.payload.word])
  }),
  subscribe(customerWrote, 'cases.tell-when-customer-wrote', async (work, event) => {
    const news = event.payload.first ? await newsOf(work, event) : null
    if (news) await tellStaff(work, news, [news.file.owner_staff_id], 'caseFurtherWords')
  }),
  subscribe(caseReopened, 'cases.tell-when-reopened', async (work, event) => {
    const news = await newsOf(work, event)
    if (!news) return
    await tellCustomer(work, news, 'caseReopened')
    await tellStaff(work, news, [event.payload.ownerStaffId], 'caseReopenedForYou')
  }),
  subscribe(caseClosed, 'cases.tell-when-closed', async (work, event) => {
    const news = await newsOf(work, event)
    const isUnconfirmed = event.payload.closure === 'notConfirmed'
    if (news) await tellCustomer(work, news, isUnconfirmed ? 'caseClosedUnconfirmed' : 'caseClosed')
  }),
  subscribe(caseAssigned, 'cases.tell-when-assigned', async (work, event) => {
    const news = await newsOf(work, event)
    const { ownerStaffId, byStaffId, byName } = event.payload
    if (news && ownerStaffId !== byStaffId)
      await tellStaff(work, news, [ownerStaffId], 'caseAssigned', { by: byName })
  }),
  subscribe(caseEntrusted, 'cases.tell-when-entrusted', async (work, event) => {
    const news = await newsOf(work, event)
    const { staffId, byName: by, dueAt } = event.payload
    if (news) await tellStaff(work, news, [staffId], 'caseEntrusted', { by, dueAt: new Date(dueAt) })
  }),
  subscribe(caseMentioned, 'cases.tell-when-mentioned', async (work, event) => {
    const news = await newsOf(work, event)
    const { staffIds, byName } = event.payload
    if (news) await tellStaff(work, news, staffIds, 'caseMentioned', { by: byName })
  }),
  subscribe(caseHandedOver, 'cases.tell-when-handed-over', async (work, event) => {
    const { departmentId, departmentName: department } = event.payload
    const [news, members] = await Promise.all([newsOf(work, event), departmentMembers(work, departmentId)])
    if (news) await tellStaff(work, news, members, 'caseTask', { department })
  }),
  subscribe(caseTaskReturned, 'cases.tell-when-task-returned', async (work, event) => {
    const news = await newsOf(work, event)
    const { departmentName: department } = event.payload
    if (news) await tellStaff(work, news, [news.file.owner_staff_id], 'caseTaskReturned', { department })
  }),
  subscribe(caseTaskDone, 'cases.tell-when-task-done', async (work, event) => {
    const news = await newsOf(work, event)
    const { departmentName: department } = event.payload
    if (news) await tellStaff(work, news, [news.file.owner_staff_id], 'caseTaskDone', { department })
  }),
  subscribe(caseEscalated, 'cases.tell-when-escalated', async (work, event) => {
    const { staffId, ownerName, target, dueAt } = event.payload
    const news = staffId ? await newsOf(work, event) : null
    if (news)
      await tellStaff(work, news, [staffId!], 'caseEscalated', {
        by: ownerName,
        promise: promiseWords[target],
        dueAt: new Date(dueAt),
      })
  }),
  subscribe(caseRefereeAsked, 'cases.tell-when-referee-asked', async (work, event) => {
    const { staffId, dueAt } = event.payload
    const news = staffId ? await newsOf(work, event) : null
    if (news)
      await tellStaff(work, news, [staffId!], 'caseReferee', { dueAt: dueAt ? new Date(dueAt) : null })
  }),
  subscribe(caseRuled, 'cases.tell-when-ruled', async (work, event) => {
    const news = await newsOf(work, event)
    const { departmentName: department, byName: by } = event.payload
    if (news) await tellStaff(work, news, [news.file.owner_staff_id], 'caseRuled', { department, by })
  }),
  subscribe(specialAsked, 'cases.tell-when-special-asked', async (work, event) => {
    const news = await newsOf(work, event)
    const { approverId, byName: by } = event.payload
    if (news) await tellStaff(work, news, [approverId], 'caseSpecialAsked', { by })
  }),
  subscribe(specialDecided, 'cases.tell-when-special-decided', async (work, event) => {
    const news = await newsOf(work, event)
    const { askedById, byName: by } = event.payload
    const staffIds = news ? [...new Set([askedById, news.file.owner_staff_id])] : []
    if (news) await tellStaff(work, news, staffIds, 'caseSpecialDecided', { by })
  }),
  subscribe(promiseNear, 'cases.tell-when-promise-near', (work, event) =>
    tellOwner(work, event, event.payload.target, 'caseDueSoon'),
  ),
  subscribe(firstReplyMissed, 'cases.tell-when-first-reply-missed', (work, event) =>
    tellOwner(work, event, 'firstReply', 'caseOverdue'),
  ),
  subscribe(promiseMissed, 'cases.tell-when-promise-missed', (work, event) =>
    tellOwner(work, event, event.payload.target, 'caseOverdue'),
  ),
]

/** Whoever can be there first: the control room and the steward, at any hour. */
async function tellRescuers(work: Work, news: News): Promise<void> {
  const { project_id, id } = news.file
  const [holders, [coming]] = await Promise.all([
    responsibleByRole(work, project_id, ['controlRoomOperator', 'steward']),
    work.sql<{ dueAt: Date | null }>(
      'SELECT due_at AS "dueAt" FROM cases.promise WHERE project_id = $1 AND case_id = $2 AND target = \'onSite\' LIMIT 1',
      [project_id, id],
    ),
  ])
  const staffIds = [...new Set([...holders.values()].map((one) => one.id))]
  await tellStaff(work, news, staffIds, 'caseEmergency', { dueAt: coming?.dueAt ?? null })
}

async function tellOwner(
  work: Work,
  event: RecordedEvent<{ caseId: string; ownerStaffId: string }>,
  target: TargetName,
  template: ForStaff,
): Promise<void> {
  const news = await newsOf(work, event)
  if (!news) return
  // A missed word of progress is owed anew from then on: what was missed is meant, not what comes next.
  const [promise] = await work.sql<{ dueAt: Date | null }>(
    `SELECT due_at AS "dueAt" FROM cases.promise WHERE project_id = $1 AND case_id = $2 AND target = $3
        AND (missed_at IS NOT NULL) = $4 ORDER BY started_at DESC LIMIT 1`,
    [news.file.project_id, news.file.id, target, template === 'caseOverdue'],
  )
  await tellStaff(work, news, [event.payload.ownerStaffId], template, {
    promise: promiseWords[target],
    dueAt: promise?.dueAt,
  })
}
