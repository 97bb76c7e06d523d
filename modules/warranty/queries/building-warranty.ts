import { buildingsById, projectToday } from '#modules/estate/index.ts'
import { responsibleFor } from '#modules/organization/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { recordHistory } from '#platform/history/index.ts'
import type { Work } from '#platform/work/index.ts'
import { commonComponents } from '../component.ts'
import { coverageOf } from '../coverage.ts'
import { acceptanceStore } from '../stores/acceptances.ts'
import { termsOn, termStore } from '../stores/terms.ts'
import { presentCover } from './present.ts'

/** What the owners of a building share, by the builder's clock. */
export async function buildingWarranty(work: Work, buildingId: string) {
  const building = (await buildingsById(work, [buildingId])).get(buildingId)
  if (!building) throw common.notFound()
  const { projectId, projectName, phaseName, name } = building
  const [acceptances, rows, season, { today }, responsible] = await Promise.all([
    acceptanceStore(work).ofBuildings([buildingId]),
    termStore(work).ofProject(projectId),
    termStore(work).seasonOf(projectId),
    projectToday(work, projectId),
    responsibleFor(work, projectId, 'engineering'),
  ])
  const accepted = acceptances.get(buildingId)
  const acceptedOn = accepted?.acceptedOn ?? null
  const clocks = { deliveredOn: null, acceptedOn, season }
  return {
    buildingId,
    name,
    phaseName,
    projectId,
    projectName,
    today,
    acceptedOn,
    recordNumber: accepted?.recordNumber ?? null,
    season,
    rows: coverageOf(termsOn(rows, acceptedOn), clocks, today, commonComponents).map(presentCover),
    responsible,
    version: accepted?.version ?? null,
    changedBy: accepted?.changedBy ?? null,
  }
}

/** Who entered and corrected the acceptance. */
export function buildingHistory(work: Work, buildingId: string, paging: { limit?: number; after?: string }) {
  const parts = 'SELECT a.id FROM warranty.acceptance a WHERE a.building_id = $1'
  return recordHistory(work, { record: ['estate.building', buildingId], parts }, paging)
}
