import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { refuseConfidential } from '../chairmans-office.ts'
import { refusals } from '../errors.ts'
import { caseWorkedOn } from '../events.ts'
import { addEntry } from '../in-hand.ts'
import type { GroupRow, GroupWordRow } from '../group-tables.ts'
import { aboutCase, amongStaff } from '../present.ts'
import { caseStore } from '../store.ts'
import { groupStore, tellGroupName } from '../stores/groups.ts'
import { refuseClosed } from './reply.ts'

/** Takes a case into a group complaint; its customer hears the plan that the others know already. */
export async function addMember(work: Work, groupId: string, caseId: string): Promise<void> {
  const group = await groupStore(work).take(groupId)
  await join(work, group, [caseId])
}

/** Takes a case out again: from now on it is told of by itself. */
export async function removeMember(
  work: Work,
  groupId: string,
  caseId: string,
  reason: string,
): Promise<void> {
  const group = await groupStore(work).take(groupId)
  const hand = await caseStore(work).take(caseId)
  if (hand.file.group_id !== groupId) throw common.notFound()
  hand.file.group_id = null
  note(work, hand, group, 'ungrouped', reason)
  await caseStore(work).putBack(hand)
  await work.sql(
    `UPDATE cases.group_telling SET state = 'ended', told_at = $3 WHERE group_id = $1 AND case_id = $2 AND state = 'waiting'`,
    [groupId, caseId, work.now],
  )
}

/** Lets cases of one project belong to the group; one that belongs to another group stays there. */
export async function join(work: Work, group: GroupRow, caseIds: readonly string[]): Promise<void> {
  const store = caseStore(work)
  // In one order, so that nobody waits for somebody who waits.
  for (const caseId of caseIds.toSorted()) {
    const hand = await store.take(caseId)
    const { file } = hand
    if (file.project_id !== group.project_id) throw common.notFound()
    refuseClosed(hand)
    refuseConfidential(file)
    if (file.group_id === group.id) continue
    if (file.group_id) throw refusals.inAnotherGroup({ number: file.number })
    file.group_id = group.id
    note(work, hand, group, 'grouped', '')
    await store.putBack(hand)
  }
  await tellLatestPlan(work, group, caseIds)
}

async function tellLatestPlan(work: Work, { id, project_id }: GroupRow, caseIds: readonly string[]) {
  const [plan] = await work.sql<GroupWordRow>(
    "SELECT id FROM cases.group_word WHERE group_id = $1 AND kind = 'plan' ORDER BY id DESC LIMIT 1",
    [id],
  )
  if (!plan) return
  await work.sql(
    `INSERT INTO cases.group_telling (project_id, word_id, case_id, group_id) SELECT $1, $2, x, $3 FROM unnest($4::uuid[]) AS x
     ON CONFLICT DO NOTHING`,
    [project_id, plan.id, id, caseIds],
  )
  work.enqueue(tellGroupName, { wordId: plan.id }, { key: `${tellGroupName}:${plan.id}` })
}

function note(
  work: Work,
  hand: Awaited<ReturnType<ReturnType<typeof caseStore>['take']>>,
  { id: caseId, number, title }: GroupRow,
  what: 'grouped' | 'ungrouped',
  body: string,
): void {
  addEntry(work, hand, 'link', { body, details: { what, caseId, number, title } })
  work.emit(caseWorkedOn, aboutCase(hand.file), amongStaff(hand.file))
}
