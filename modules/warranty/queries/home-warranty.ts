import { responsibleFor } from '#modules/organization/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { Component } from '../component.ts'
import { isCovered } from '../term.ts'
import { coverageOfHome } from './coverage-of-homes.ts'
import { dayOf, presentCover } from './present.ts'

/** The warranty calendar of a home for staff: every component with both clocks. */
export async function homeWarranty(work: Work, homeId: string) {
  const { home, coverage, ...clocks } = await coverageOfHome(work, homeId)
  return {
    homeId,
    home: home.label,
    projectId: home.projectId,
    projectName: home.projectName,
    buildingId: home.buildingId,
    ...clocks,
    rows: coverage.map(presentCover),
    responsible: await responsibleFor(work, home.projectId, 'customerRelations'),
  }
}

/** Whether something that fails on a day is repaired under warranty, or needs a quote. */
export async function askCover(
  work: Work,
  homeId: string,
  { component, on }: { component: Component; on: string },
) {
  const { coverage } = await coverageOfHome(work, homeId)
  const { builder, buyer } = coverage.find((one) => one.component === component)!
  return {
    component,
    on,
    isCovered: isCovered(buyer, on),
    isDesignLife: buyer === 'designLife',
    buyerEndsOn: dayOf(buyer),
    builderEndsOn: dayOf(builder),
    builderCovers: isCovered(builder, on),
  }
}
