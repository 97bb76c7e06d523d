import { personsById } from '#modules/customers/index.ts'
import { homesById, projectsById } from '#modules/estate/index.ts'
import { staffById } from '#modules/organization/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { recordHistory } from '#platform/history/index.ts'
import { actorId, inReach, type Work } from '#platform/work/index.ts'
import type { purchaseOrders } from '../orders.ts'
import { cancelUntil } from '../purchase.ts'
import { boardStore } from '../stores/boards.ts'
import { purchaseColumns, type PurchaseRow, purchaseStore } from '../stores/purchases.ts'

/** The way to the contract as staff see it. */
export async function purchaseView(work: Work, purchaseId: string) {
  const row = await purchaseStore(work).byId(purchaseId)
  const [lines, papers] = await Promise.all([
    presentAll(work, [row]),
    purchaseStore(work).papers([purchaseId]),
  ])
  return { ...lines(row), version: row.version, papers: papers.map(onePaper) }
}

export async function purchaseHistory(
  work: Work,
  purchaseId: string,
  paging: { limit?: number; after?: string },
) {
  return recordHistory(work, { record: ['disclosure.purchase', purchaseId] }, paging)
}

export interface PurchaseQuery {
  projectId?: string
  personId?: string
  /** Without a contact, or without papers that were told. */
  isOpen?: boolean
  sort?: Sort<(typeof purchaseOrders)[number]>
  limit?: number
  after?: string
}
const orders = { subscribedAt: 'q.subscribed_at', appointmentAt: { filled: 'q.appointment_at' } }

/** Customers between subscription and contract. */
export async function listPurchases(work: Work, query: PurchaseQuery) {
  const { projectId, personId, isOpen, sort = '-subscribedAt', limit = 50, after } = query
  const order = orderBy(sort, orders, 'q.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [projectId ? `q.project_id = ${place(projectId)}` : inReach('q.project_id')]
  if (personId) conditions.push(`q.person_id = ${place(personId)}`)
  if (isOpen !== undefined)
    conditions.push(`(q.contact_staff_id IS NULL OR q.listed_on IS NULL) = ${place(isOpen)}`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<PurchaseRow & Placed>(
    `SELECT ${purchaseColumns}, ${order.key} FROM disclosure.purchase q WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  return order.page(rows, limit, await presentAll(work, rows))
}

/** What waits for me until I sign: papers, appointment, who goes along, and until when I may cancel. */
export async function myPurchases(work: Work) {
  const store = purchaseStore(work)
  const rows = await store.ofPerson(actorId(work)!)
  const papers = Map.groupBy(await store.papers(rows.map(({ id }) => id)), (paper) => paper.purchaseId)
  const boards = new Map((await boardStore(work).all()).map((board) => [board.projectId, board]))
  return {
    items: rows.map(({ id, projectId, subscribedAt, signingMethod, appointmentAt, contactName }) => ({
      id,
      projectId,
      projectName: boards.get(projectId)?.projectName ?? '',
      signingMethod,
      appointmentAt,
      contactName,
      cancelUntil: cancelUntil(subscribedAt),
      papers: (papers.get(id) ?? []).map(onePaper),
    })),
  }
}

const onePaper = ({
  title,
  note,
  dueOn,
  broughtOn,
}: Awaited<ReturnType<ReturnType<typeof purchaseStore>['papers']>>[number]) => ({
  title,
  note,
  dueOn,
  broughtOn,
})

async function presentAll(work: Work, rows: readonly PurchaseRow[]) {
  const [projects, persons, homes, staff] = await Promise.all([
    projectsById(
      work,
      rows.map(({ projectId }) => projectId),
    ),
    personsById(
      work,
      rows.map(({ personId }) => personId),
    ),
    homesById(
      work,
      rows.flatMap(({ homeId }) => homeId ?? []),
    ),
    staffById(
      work,
      rows.flatMap(({ contactStaffId }) => contactStaffId ?? []),
    ),
  ])
  return (row: PurchaseRow) => ({
    id: row.id,
    projectId: row.projectId,
    projectName: projects.get(row.projectId)?.name ?? '',
    personId: row.personId,
    name: persons.get(row.personId)?.name ?? '',
    homeId: row.homeId,
    home: homes.get(row.homeId ?? '')?.label ?? null,
    subscribedAt: row.subscribedAt,
    cancelUntil: cancelUntil(row.subscribedAt),
    signingMethod: row.signingMethod,
    appointmentAt: row.appointmentAt,
    contactStaffId: row.contactStaffId,
    contactName: staff.get(row.contactStaffId ?? '')?.name ?? row.contactName,
    listedOn: row.listedOn,
    covenantOn: row.covenantOn,
  })
}
