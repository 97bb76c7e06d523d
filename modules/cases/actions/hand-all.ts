import { staffWhoMay } from '#modules/identity/index.ts'
import { responsibleByRole, staffById, type StaffCard } from '#modules/organization/index.ts'
import { holds, type StaffActor, type Work } from '#platform/work/index.ts'
import { officeFor } from '../chairmans-office.ts'
import { refusals } from '../errors.ts'
import { caseStore } from '../store.ts'
import type { CaseRow } from '../tables.ts'
import { changeOwner } from './take-over.ts'
import { takers } from './who-takes-it.ts'

interface Handing {
  toStaffIds: readonly string[]
  reason: string
}

/** All open cases of somebody who is away go to colleagues in turn, one home in one hand, or to the queue; all or none. */
export async function handAllCases(work: Work, staffId: string, { toStaffIds, reason }: Handing) {
  refuseUnlessOwn(work, staffId)
  const cases = await openCasesOf(work, staffId)
  if (cases.length === 0) throw refusals.nothingToHandOver()
  if (toStaffIds.length === 0) return { items: await intoQueue(work, staffId, cases, reason) }
  await refuseUnable(work, toStaffIds, cases)
  const cards = await staffById(work, toStaffIds)
  const hands = toStaffIds.map((id) => ({ ...cards.get(id)!, cases: 0 }))
  const byHome = Object.values(Object.groupBy(cases, ({ id, home_id }) => home_id ?? id))
  for (const [at, ofHome] of byHome.entries()) {
    const hand = hands[at % hands.length]!
    for (const one of ofHome!) {
      if (one.confidence) await backToOffice(work, one, staffId, reason)
      else await passOn(work, one.id, hand, reason)
    }
    hand.cases += ofHome!.length
  }
  return { items: hands.map(({ id, name, cases: count }) => ({ staffId: id, name, cases: count })) }
}

/** What somebody who left still has goes to the queue of the department, with the usual taker until somebody grabs it. */
export async function releaseCases(work: Work, staffId: string, reason: string): Promise<void> {
  const cases = await openCasesOf(work, staffId)
  if (cases.length) await intoQueue(work, staffId, cases, reason)
}

/** One's own work is one's own; that of others belongs to those who assign. */
export function refuseUnlessOwn(work: Work, staffId: string): void {
  const actor = work.actor as StaffActor
  if (actor.id !== staffId && !holds(actor, 'cases.assign')) throw refusals.notYourWork()
}

type Open = Pick<CaseRow, 'id' | 'project_id' | 'home_id' | 'confidence'>

/** In one order always, so that two who hand over at once never wait for each other. */
const openCasesOf = (work: Work, staffId: string) =>
  work.sql<Open>(
    'SELECT id, project_id, home_id, confidence FROM cases.case_file WHERE owner_staff_id = $1 AND closed_at IS NULL ORDER BY opened_at, id',
    [staffId],
  )

async function refuseUnable(
  work: Work,
  toStaffIds: readonly string[],
  cases: readonly Open[],
): Promise<void> {
  for (const projectId of new Set(cases.map(({ project_id }) => project_id))) {
    const able = await staffWhoMay(work, 'cases.handle', projectId)
    if (!toStaffIds.every((id) => able.some((one) => one.id === id))) throw refusals.cannotHandle()
  }
}

async function intoQueue(work: Work, staffId: string, cases: readonly Open[], reason: string) {
  const [row] = await work.sql<{ id: string | null }>('SELECT cases.department_of($1) AS id', [staffId])
  const holders = new Map<string, StaffCard>()
  for (const one of cases) {
    const { id, project_id } = one
    if (one.confidence) {
      await backToOffice(work, one, staffId, reason)
      continue
    }
    const holder = holders.get(project_id) ?? (await holderOf(work, project_id, staffId))
    holders.set(project_id, holder)
    await passOn(work, id, holder, reason, row?.id ?? null)
  }
  return [{ staffId: null, name: '', cases: cases.length }]
}

/** A letter to the chairman goes to nobody but his office. */
async function backToOffice(work: Work, { id, project_id }: Open, otherThan: string, reason: string) {
  await passOn(work, id, await officeFor(work, project_id, { otherThan }), reason)
}

/** Who stands for a case towards the customer while it waits in the queue. */
async function holderOf(work: Work, projectId: string, otherThan: string): Promise<StaffCard> {
  const byRole = await responsibleByRole(work, projectId, takers)
  const holder = takers.map((role) => byRole.get(role)).find((one) => one && one.id !== otherThan)
  if (!holder) throw refusals.nobodyResponsible()
  return holder
}

async function passOn(
  work: Work,
  caseId: string,
  to: { id: string; name: string },
  reason: string,
  queueDepartmentId: string | null = null,
): Promise<void> {
  const hand = await caseStore(work).take(caseId)
  changeOwner(work, hand, to, reason)
  hand.file.queue_department_id = queueDepartmentId
  await caseStore(work).putBack(hand)
}
