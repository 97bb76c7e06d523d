import { deliveriesOfHomes } from '#modules/delivery/index.ts'
import { type HomeCard, homesById, projectToday } from '#modules/estate/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { type Coverage, coverageOf } from '../coverage.ts'
import { acceptanceStore } from '../stores/acceptances.ts'
import { termsOn, termStore } from '../stores/terms.ts'
import type { Season } from '../term.ts'

export interface HomeCoverage {
  home: HomeCard
  today: string
  deliveredOn: string | null
  acceptedOn: string | null
  season: Season | null
  coverage: Coverage[]
}

/** Everything that is warranted in a home, as it stands today; "not found" outside the caller's reach. */
export async function coverageOfHome(work: Work, homeId: string): Promise<HomeCoverage> {
  const home = (await homesById(work, [homeId])).get(homeId)
  if (!home) throw common.notFound()
  const [deliveries, acceptances, rows, season, { today }] = await Promise.all([
    deliveriesOfHomes(work, [homeId]),
    acceptanceStore(work).ofBuildings([home.buildingId]),
    termStore(work).ofProject(home.projectId),
    termStore(work).seasonOf(home.projectId),
    projectToday(work, home.projectId),
  ])
  const deliveredOn =
    deliveries.find((one) => one.endedOn === null && one.deliveredOn !== null)?.deliveredOn ?? null
  const acceptedOn = acceptances.get(home.buildingId)?.acceptedOn ?? null
  const clocks = { deliveredOn, acceptedOn, season }
  return { home, today, ...clocks, coverage: coverageOf(termsOn(rows, deliveredOn), clocks, today) }
}
