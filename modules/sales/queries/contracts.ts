import { personsById } from '#modules/customers/index.ts'
import { homesById } from '#modules/estate/index.ts'
import { pageKey, readPageKey, toPage } from '#platform/contract/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { contractColumns, type ContractRow, salesStore } from '../store.ts'
import type { ContractState } from '../tables.ts'

export interface ContractFilter {
  projectId?: string
  homeId?: string
  personId?: string
  state?: ContractState
  limit?: number
  after?: string
}

/** Contracts in the caller's scope, the last signed first; three statements. */
export async function listContracts(work: Work, filter: ContractFilter) {
  const { limit = 50, after } = filter
  const [signedOn = null, id = null] = after ? readPageKey(after, 2) : []
  const rows = await work.sql<ContractRow>(
    `SELECT ${contractColumns} FROM sales.contract c WHERE ${conditions(filter)}
       ${after ? 'AND (c.signed_on, c.id) < ($6::date, $7::uuid)' : ''} ORDER BY c.signed_on DESC, c.id DESC LIMIT $5`,
    [
      filter.projectId ?? null,
      filter.homeId ?? null,
      filter.personId ?? null,
      filter.state ?? null,
      limit + 1,
      ...(after ? [signedOn, id] : []),
    ],
  )
  const page = toPage(
    rows,
    limit,
    (row) => pageKey(row.signedOn, row.id),
    (row) => row,
  )
  return { items: await present(work, page.items), next: page.next }
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

/** Only what was asked for stands in the statement, so that each shape finds its index; unused parameters are typed. */
function conditions({ projectId, homeId, personId, state }: ContractFilter): string {
  return [
    projectId ? 'c.project_id = $1' : '$1::uuid IS NULL',
    homeId ? 'c.home_id = $2' : '$2::uuid IS NULL',
    personId
      ? `c.id IN (SELECT b.contract_id FROM sales.contract_buyer b WHERE b.person_id = $3)`
      : '$3::uuid IS NULL',
    state ? 'c.state = $4' : '$4::text IS NULL',
  ].join(' AND ')
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
