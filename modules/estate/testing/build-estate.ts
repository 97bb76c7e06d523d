import type { Work } from '#platform/work/index.ts'
import { createBuilding, createHome, createPhase, createProject, type NewProject } from '../index.ts'

export interface BuiltProject {
  projectId: string
  nodeId: string
  phaseId: string
  buildingId: string
  /** Two homes a floor: 101, 102, 201, … */
  homeIds: string[]
  homeCodes: string[]
}

export interface ProjectToBuild extends Partial<NewProject> {
  /** The company node of the project, for example `group.companyIds[0]`. */
  nodeId: string
  /** How many homes; 4 where nothing is stated. */
  homes?: number
}

/** A project with one phase, building 3 with one unit, and its homes; in system work or in that of somebody who may edit it. */
export async function buildProject(
  work: Work,
  { homes = 4, ...project }: ProjectToBuild,
): Promise<BuiltProject> {
  const { nodeId } = project
  const { id: projectId } = await createProject(work, {
    cityCode: 'LL',
    code: randomCode(work),
    name: '砚湖湾',
    city: '临澜',
    state: 'delivered',
    ...project,
  })
  const { id: phaseId } = await createPhase(work, projectId, {
    name: '一期',
    number: 1,
    plannedDeliveryOn: '2026-05-01',
  })
  const { id: buildingId } = await createBuilding(work, projectId, {
    phaseId,
    number: '3',
    floors: Math.ceil(homes / 2) || 1,
  })
  const built = []
  for (let index = 0; index < homes; index++) {
    const number = `${Math.floor(index / 2) + 1}0${(index % 2) + 1}`
    built.push(
      await createHome(work, projectId, {
        buildingId,
        unitNumber: '1',
        number,
        grossArea: 128.5,
        netArea: 102.8,
      }),
    )
  }
  const homeIds = built.map(({ id }) => id)
  return { projectId, nodeId, phaseId, buildingId, homeIds, homeCodes: built.map(({ homeCode }) => homeCode) }
}

/** A code that no other project of the test has. */
function randomCode(work: Work): string {
  return work.newId().replaceAll('-', '').slice(-6).toUpperCase()
}
