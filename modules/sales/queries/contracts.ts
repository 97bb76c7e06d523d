import { findPersons, personsById } from '#modules/customers/index.ts'
import { findHomes, homesById } from '#modules/estate/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { everywhere, holds, reachOf, type Work } from '#platform/work/index.ts'
import type { ContractOrder } from '../orders.ts'
import { contractColumns, type ContractRow, salesStore } from '../store.ts'
import type { ContractState } from '../tables.ts'

export interface ContractFilter {
  projectId?: string
  homeId?: string
  personId?: string
  state?: ContractState
  /** The beginning of a number, a home, a buyer. */
  q?: string
  sort?: Sort<ContractOrder>
  limit?: number
  after?: string
}

const orders = {
  signedOn: 'c.signed_on',
  number: 'c.number',
  price: 'c.price',
  plannedDeliveryOn: { filled: 'c.planned_delivery_on', ties: ['c.signed_on'] },
}

/**
 * Contracts in the caller's scope, the last signed first where nothing else is asked for; three statements, and two
 * more for what was typed. A branch takes those of each of its projects and merges them.
 */
export async function listContracts(work: Work, filter: ContractFilter) {
  const { q = '', sort = '-signedOn', limit = 50, after } = filter
  const isNarrow = Boolean(filter.projectId ?? filter.homeId ?? filter.personId ?? q.trim())
  if (!isNarrow && !sort.endsWith('signedOn')) throw common.tooManyToSort()
  const order = orderBy(sort, orders, 'c.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [...conditionsOf(filter, place)]
  if (q.trim()) conditions.push(await named(work, q.trim(), place))
  if (after) conditions.push(order.after(after, place))
  const select = (more: readonly string[] = []) =>
    `SELECT ${contractColumns}, ${order.key} FROM sales.contract c
      WHERE ${[...more, ...conditions].join(' AND ') || 'true'} ORDER BY ${order.by} LIMIT $1`
  const isBranch = work.actor.kind === 'staff' && reachOf(work.actor, 'sales.read') !== everywhere
  const rows = await work.sql<ContractRow & Placed>(
    isBranch && !isNarrow ? merged(select(['c.project_id = r.project_id']), sort) : select(),
    values,
  )
  const page = order.page(rows, limit, (row) => row)
  return { items: await present(work, page.items), next: page.next }
}

/** The contracts of each project in reach, put together: a quiet project need not read past a busy one. */
function merged(ofProject: string, sort: string): string {
  const direction = sort.startsWith('-') ? 'DESC' : 'ASC'
  return `SELECT c.* FROM (SELECT DISTINCT b.project_id FROM scope.project_branch b WHERE b.node_id = ANY ((SELECT scope.nodes())::uuid[])) r
    CROSS JOIN LATERAL (${ofProject}) c ORDER BY c."signedOn" ${direction}, c.id ${direction} LIMIT $1`
}

/** Homes and customers that a text may name. */
const most = 200

/** Contracts whose number begins so, that are about a home of that name, or that somebody of that name signed. */
async function named(work: Work, text: string, place: (value: unknown) => string): Promise<string> {
  const homes = await findHomes(work, text, most)
  const persons = holds(work.actor, 'customers.read') ? await findPersons(work, text, most) : []
  const number = place(text.toUpperCase())
  return `c.id IN (SELECT n.id FROM sales.contract n WHERE n.number >= ${number} AND n.number < ${number} || '~'
    UNION ALL SELECT h.id FROM sales.contract h WHERE h.home_id = ANY (${place(homes.map(({ id }) => id))}::uuid[])
    UNION ALL SELECT b.contract_id FROM sales.contract_buyer b WHERE b.person_id = ANY (${place(persons)}::uuid[]))`
}

function* conditionsOf(
  { projectId, homeId, personId, state }: ContractFilter,
  place: (value: unknown) => string,
): Generator<string> {
  if (projectId) yield `c.project_id = ${place(projectId)}`
  if (homeId) yield `c.home_id = ${place(homeId)}`
  if (personId)
    yield `c.id IN (SELECT b.contract_id FROM sales.contract_buyer b WHERE b.person_id = ${place(personId)})`
  if (state) yield `c.state = ${place(state)}`
}

/** One contract, or "not found". */
export async function contractById(work: Work, contractId: string) {
  const row = await salesStore(work).byId(contractId)
  if (!row) throw common.notFound()
  return (await present(work, [row]))[0]!
}

/** The standing contract of each of the homes, for those who deliver and accompany them. */
export async function standingContracts(work: Work, homeIds: readonly string[]) {
  const rows = await work.sql<ContractRow>(
    `SELECT ${contractColumns} FROM sales.contract c WHERE c.home_id = ANY ($1) AND c.state = 'standing'`,
    [homeIds],
  )
  return new Map(
    rows.map(({ id, homeId, number, signedOn, plannedDeliveryOn, buyers }) => [
      homeId,
      {
        contractId: id,
        number,
        signedOn,
        plannedDeliveryOn,
        personIds: buyers.map(({ personId }) => personId),
      },
    ]),
  )
}

async function present(work: Work, rows: readonly ContractRow[]) {
  const homes = await homesById(
    work,
    rows.map(({ homeId }) => homeId),
  )
  const persons = await personsById(
    work,
    rows.flatMap(({ buyers }) => buyers.map(({ personId }) => personId)),
  )
  return rows.map((contract) => {
    const { buyers, homeId, changedBy: _, ...row } = contract
    const home = homes.get(homeId)
    return {
      ...row,
      home: { id: homeId, homeCode: home?.homeCode ?? '', label: home?.label ?? '' },
      buyers: buyers.flatMap(({ personId }) => persons.get(personId) ?? []),
    }
  })
}
