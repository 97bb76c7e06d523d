import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { likePattern } from '#platform/text/index.ts'
import { actorId, type Work } from '#platform/work/index.ts'
import type { appraisalOrders, AppraisalState } from '../appraisal.ts'
import { fenced } from '../fenced.ts'
import { appraisalColumns, type AppraisalRow, appraisalStore } from '../stores/appraisals.ts'
import { editionStore } from '../stores/editions.ts'
import { periodStore } from '../stores/periods.ts'
import { trainingStore } from '../stores/training.ts'

/** An appraisal as one of the two sees it: what the other wrote appears when it is their turn to talk about it. */
export async function appraisalView(work: Work, appraisalId: string) {
  await fenced(work, 'workplace.appraise')
  const row = await appraisalStore(work).byId(appraisalId)
  const [edition, before, isClosed] = await Promise.all([
    editionStore(work).byId(row.editionId),
    appraisalStore(work).before(row),
    periodStore(work).isClosed(row.periodId),
  ])
  const isPerson = row.staffId === actorId(work)
  const talked = row.state === 'talked' || row.state === 'agreed'
  const { self, rated, talkOn, result, needs, agreedOn, ownWords, version } = row
  return {
    ...lineOf(row),
    isClosed,
    qualities: edition!.items,
    self,
    rated: isPerson && !talked ? [] : rated,
    before: before?.rated ?? [],
    talkOn,
    result,
    needs,
    agreedOn,
    ownWords,
    version,
  }
}

export const lineOf = (row: AppraisalRow) => ({
  id: row.id,
  periodId: row.periodId,
  nodeName: row.nodeName,
  staffId: row.staffId,
  staffName: row.staffName,
  supervisorId: row.supervisorId,
  supervisorName: row.supervisorName,
  fromOn: row.fromOn,
  untilOn: row.untilOn,
  state: row.state,
})

export interface AppraisalQuery {
  sort?: Sort<(typeof appraisalOrders)[number]>
  q?: string
  state?: AppraisalState[]
  periodId?: string
  limit?: number
  after?: string
}

const orders = { name: ['a.staff_name', 'a.from_on'], fromOn: 'a.from_on' }

/** The appraisals of those whom the caller leads. */
export async function listAppraisals(
  work: Work,
  { sort = '-fromOn', limit = 50, after, ...query }: AppraisalQuery,
) {
  const order = orderBy(sort, orders, 'a.id')
  const values: unknown[] = [limit + 1, actorId(work)]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = ['a.supervisor_id = $2']
  if (query.state) conditions.push(`a.state = ANY (${place(query.state)})`)
  if (query.periodId) conditions.push(`a.period_id = ${place(query.periodId)}`)
  if (query.q?.trim())
    conditions.push(`lower(concat_ws(' ', a.staff_name, a.node_name)) LIKE ${place(likePattern(query.q))}`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<AppraisalRow & Placed>(
    `SELECT ${appraisalColumns}, ${order.key} FROM workplace.appraisal a
      WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  return order.page(rows, limit, lineOf)
}

/** One's own appraisals and training, and what one still wants to learn. */
export async function myGrowth(work: Work) {
  await fenced(work, 'workplace.appraise')
  const me = actorId(work)!
  const [appraisals, trainings, needs, { items }] = [
    await appraisalStore(work).ofPerson(me),
    await trainingStore(work).ofPerson(me),
    await trainingStore(work).openNeedsOf(me),
    await editionStore(work).inForce('qualities'),
  ]
  return {
    appraisals: appraisals.map(lineOf),
    trainings: trainings.map(({ id, topic, heldOn, place, hasAttended, passed }) => ({
      id,
      topic,
      heldOn,
      place,
      attended: hasAttended,
      passed,
    })),
    needs: needs.flatMap(({ qualityKey }) => {
      const found = items.find(({ key }) => key === qualityKey)
      return found ? [{ zh: found.zh, en: found.en }] : []
    }),
  }
}
