import { personsById } from '#modules/customers/index.ts'
import { homesById, projectsById } from '#modules/estate/index.ts'
import { staffById, staffPhones } from '#modules/organization/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { filesById } from '#platform/files/index.ts'
import { recordHistory } from '#platform/history/index.ts'
import { actorId, inReach, type Work } from '#platform/work/index.ts'
import type { purchaseOrders } from '../orders.ts'
import { cancelUntil, purchaseState, type PurchaseState } from '../purchase.ts'
import { conditionsOf } from './before-contract.ts'
import { boardStore } from '../stores/boards.ts'
import { channelCardStore } from '../stores/channel-cards.ts'
import { purchaseColumns, type PurchaseRow, purchaseStore } from '../stores/purchases.ts'

/** The way to the contract as staff see it. */
export async function purchaseView(work: Work, purchaseId: string) {
  const row = await purchaseStore(work).byId(purchaseId)
  const isOpen = purchaseState(row) === 'open'
  const [lines, papers, board, files, conditions] = await Promise.all([
    presentAll(work, [row]),
    purchaseStore(work).papers([purchaseId]),
    boardStore(work).of(row.projectId),
    filesById(work, row.refundFileIds),
    conditionsOf(work, row),
  ])
  return {
    ...lines(row),
    version: row.version,
    papers: papers.map(onePaper),
    missing: isOpen ? conditions.missing : [],
    waiver: conditions.waiver,
    signingWords: board?.signingWords ?? '',
    correctionReason: row.correctionReason,
    cancelWay: row.cancelWay,
    cancelledBy: row.cancelledBy,
    cancelWords: row.cancelWords,
    refundWords: row.refundWords,
    refundedBy: row.refundedBy,
    refundFiles: [...files.values()],
  }
}

/** Where events about a purchase belong. */
export const aboutPurchase = ({
  id,
  projectId,
  personId,
  homeId,
}: Pick<PurchaseRow, 'id' | 'projectId' | 'personId' | 'homeId'>) => ({
  subject: ['disclosure.purchase', id] as const,
  projectId,
  personId,
  ...(homeId ? { homeId } : {}),
})

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
  state?: PurchaseState[]
  sort?: Sort<(typeof purchaseOrders)[number]>
  limit?: number
  after?: string
}
const inState: Record<PurchaseState, string> = {
  open: 'q.cancelled_at IS NULL AND q.signed_on IS NULL',
  signed: 'q.signed_on IS NOT NULL AND q.cancelled_at IS NULL',
  cancelled: 'q.cancelled_at IS NOT NULL AND q.refunded_on IS NULL',
  refunded: 'q.refunded_on IS NOT NULL',
}
const orders = { subscribedAt: 'q.subscribed_at', appointmentAt: { filled: 'q.appointment_at' } }

/** Customers between subscription and contract. */
export async function listPurchases(work: Work, query: PurchaseQuery) {
  const { projectId, personId, isOpen, state, sort = '-subscribedAt', limit = 50, after } = query
  const order = orderBy(sort, orders, 'q.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [projectId ? `q.project_id = ${place(projectId)}` : inReach('q.project_id')]
  if (personId) conditions.push(`q.person_id = ${place(personId)}`)
  if (isOpen !== undefined)
    conditions.push(
      `((q.contact_staff_id IS NULL OR q.listed_on IS NULL) AND ${inState.open}) = ${place(isOpen)}`,
    )
  if (state) conditions.push(`(${state.map((one) => inState[one]).join(' OR ')})`)
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
  const personId = actorId(work)!
  const [rows, cards] = await Promise.all([
    store.ofPerson(personId),
    channelCardStore(work).ofPerson(personId),
  ])
  const papers = Map.groupBy(await store.papers(rows.map(({ id }) => id)), (paper) => paper.purchaseId)
  const boards = new Map((await boardStore(work).all()).map((board) => [board.projectId, board]))
  const service = new Map(
    cards.filter(({ occasion }) => occasion === 'signing').map((card) => [card.projectId, card]),
  )
  const phones = await staffPhones(
    work,
    [...rows, ...service.values()].flatMap(({ contactStaffId }) => contactStaffId ?? []),
  )
  const reach = (one: { contactStaffId: string | null; contactName: string | null } | undefined) =>
    one?.contactName ? { name: one.contactName, phone: phones.get(one.contactStaffId ?? '') ?? null } : null
  return {
    items: rows.map((row) => ({
      id: row.id,
      projectId: row.projectId,
      projectName: boards.get(row.projectId)?.projectName ?? '',
      state: purchaseState(row),
      signingMethod: row.signingMethod,
      signingWords: boards.get(row.projectId)?.signingWords ?? '',
      appointmentAt: row.appointmentAt,
      contact: reach(row),
      serviceContact: reach(service.get(row.projectId)),
      subscribedAt: row.subscribedAt,
      cancelUntil: cancelUntil(row.subscribedAt),
      cancelledAt: row.cancelledAt,
      refundBy: row.refundBy,
      refundedOn: row.refundedOn,
      signedOn: row.signedOn,
      covenantOn: row.covenantOn,
      papers: (papers.get(row.id) ?? []).map(onePaper),
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
    state: purchaseState(row),
    signedOn: row.signedOn,
    cancelledAt: row.cancelledAt,
    refundBy: row.refundBy,
    refundedOn: row.refundedOn,
  })
}
