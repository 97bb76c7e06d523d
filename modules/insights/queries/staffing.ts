import { loadOfProjects } from '#modules/cases/index.ts'
import { homeCounts } from '#modules/estate/index.ts'
import { headcounts } from '#modules/organization/index.ts'
import type { Work } from '#platform/work/index.ts'

const agents = ['callCentreAgent', 'customerRelations', 'customerAmbassador'] as const
const stewards = ['steward'] as const

/** Of each city company in reach: how many serve how many homes, and how many cases came to each (S1-23). */
export async function staffing(work: Work) {
  const heads = await headcounts(work, [...agents, ...stewards])
  const companies = [...Map.groupBy(heads, ({ nodeId }) => nodeId)]
  const homes = new Map(
    (
      await homeCounts(
        work,
        companies.map(([nodeId]) => nodeId),
      )
    ).map((one) => [one.nodeId, one]),
  )
  const load = new Map(
    (
      await loadOfProjects(
        work,
        [...homes.values()].flatMap(({ projectIds }) => projectIds),
      )
    ).map(({ projectId, opened }) => [projectId, opened]),
  )
  const items = companies.map(([nodeId, rows]) => {
    const of = (roles: readonly string[]) =>
      rows.filter(({ role }) => roles.includes(role)).reduce((sum, row) => sum + row.heads, 0)
    const { homes: count = 0, projectIds = [] } = homes.get(nodeId) ?? {}
    return ratiosOf({
      nodeId,
      name: rows[0]!.name,
      agents: of(agents),
      stewards: of(stewards),
      staff: of(['all']),
      homes: count,
      cases: projectIds.reduce((sum, id) => sum + (load.get(id) ?? 0), 0),
    })
  })
  return { items: items.toSorted((one, two) => two.homes - one.homes), next: null }
}

interface Counted {
  nodeId: string
  name: string
  agents: number
  stewards: number
  staff: number
  homes: number
  cases: number
}

const ratio = (part: number, of: number) => (of > 0 ? part / of : null)

const ratiosOf = (counted: Counted) => ({
  ...counted,
  agentsPerThousand: ratio(counted.agents * 1000, counted.homes),
  stewardsPerThousand: ratio(counted.stewards * 1000, counted.homes),
  shareOfStaff: ratio(counted.agents, counted.staff),
  casesEach: ratio(counted.cases, counted.agents),
})
