import { refusals as common } from '#platform/errors/index.ts'
import { holds, refuseStale, type Work } from '#platform/work/index.ts'
import { faultsOf } from '../adverse-factor.ts'
import { missingParts } from '../adverse-notice.ts'
import { type Desk, isApproved } from '../approval.ts'
import { refusals } from '../errors.ts'
import { noticeApproved } from '../events.ts'
import { partWords } from '../faults-words.ts'
import { projectToday } from '#modules/estate/index.ts'
import { noticeView } from '../queries/get-notice.ts'
import { factorStore } from '../stores/factors.ts'
import { noticeStore } from '../stores/notices.ts'
import { refuseApproval } from './refuse-approval.ts'
import { openDraft } from './write-notice.ts'

/** Hands a complete draft to customer relations and legal. */
export async function submitNotice(work: Work, noticeId: string, version: number) {
  const notice = await openDraft(work, noticeId, version)
  const factors = await factorStore(work).of(noticeId)
  const faulty = factors.filter((factor) => faultsOf(factor).length > 0).map(({ position }) => position)
  const missing = missingParts(notice, factors.length)
  if (missing.length + faulty.length > 0) throw refusals.incomplete(partWords(missing, faulty))
  await noticeStore(work).submit(noticeId)
  return noticeView(work, noticeId)
}

/** One desk approves; with the second approval the notice may be posted. */
export async function approveNotice(work: Work, noticeId: string, desk: Desk, version: number) {
  const store = noticeStore(work)
  const notice = await store.byId(noticeId, { lock: true })
  await refuseStale(version, { ...notice, theirs: () => noticeView(work, noticeId) })
  if (notice.state !== 'inApproval') throw refusals.notInApproval()
  const approvals = refuseApproval(work, notice, desk)
  const { today } = await projectToday(work, notice.projectId)
  const isLast = isApproved(approvals)
  await store.approve(noticeId, desk, today, isLast)
  if (isLast) {
    const factors = await factorStore(work).of(noticeId)
    const { projectId, number } = notice
    work.emit(
      noticeApproved,
      { noticeId, projectId, number, factors: factors.length, approvedOn: today },
      { subject: ['disclosure.notice', noticeId], projectId },
    )
  }
  return noticeView(work, noticeId)
}

/** Gives a version back to its writer, with the reason; approvals begin anew. */
export async function returnNotice(work: Work, noticeId: string, words: string) {
  const permissions = ['disclosure.approve', 'disclosure.approveLaw']
  if (!permissions.some((permission) => holds(work.actor, permission)))
    throw common.notAllowed({ permission: permissions[0] })
  const store = noticeStore(work)
  const { state } = await store.byId(noticeId, { lock: true })
  if (state !== 'inApproval' && state !== 'approved') throw refusals.notInApproval()
  await store.giveBack(noticeId, words.trim())
  return noticeView(work, noticeId)
}
