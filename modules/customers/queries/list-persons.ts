import { findHomes } from '#modules/estate/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { searchForm } from '#platform/text/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { PersonOrder } from '../person.ts'
import { readSearch } from '../search-query.ts'
import { today } from '../today.ts'
import { lineColumns, type LineRow, presentLines } from './person-lines.ts'

export interface PersonFilter {
  projectId?: string
  /** Only files less complete than this, 1 to 101. */
  completenessBelow?: number
  /** As in the search: a name, initials, a phone, an identity number, a home. */
  q?: string
  sort?: Sort<PersonOrder>
  limit?: number
  after?: string
}

/** Homes that a text may name. */
const mostHomes = 200

const orders = { createdAt: 'p.id', name: 'p.name_pinyin', completeness: 'p.completeness' }

/**
 * Customers in the caller's scope, the newest files first where nothing else is asked for; merged files are not listed.
 * Two statements, and one more where a text is looked for.
 */
export async function listPersons(
  work: Work,
  { projectId, completenessBelow = 101, q, sort = '-createdAt', limit = 50, after }: PersonFilter,
) {
  if (sort.endsWith('completeness') && !projectId && !q) throw common.tooManyToSort()
  const order = orderBy(sort, orders, 'p.id')
  const from = after ? order.read(after) : []
  const found = q ? await wanted(work, q) : [[], [], '', []]
  const rows = await work.sql<LineRow & Placed>(
    `SELECT ${lineColumns('$1')}, ${order.key}
       FROM customers.persons_in_order($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) AS f(id) JOIN customers.person p ON p.id = f.id
      ORDER BY ${order.by}`,
    [
      today(work),
      sort,
      from.at(-2) ?? null,
      from.at(-1) ?? null,
      limit + 1,
      projectId ?? null,
      completenessBelow,
      Boolean(q),
      ...found,
    ],
  )
  const page = order.page(rows, limit, (row) => row)
  return { items: await presentLines(work, page.items), next: page.next }
}

/** What a text may mean: search keys, parts of a name, homes. */
async function wanted(work: Work, q: string): Promise<[string[], string[], string, string[]]> {
  const { keys, grams, text } = readSearch(work.services.keyring, q)
  const homes = await findHomes(work, q, mostHomes)
  return [[...keys.keys()], grams, searchForm(text), homes.map(({ id }) => id)]
}
