import type { Work } from '#platform/work/index.ts'
import { holdTopology } from '#modules/organization/index.ts'
import { refusals } from '../errors.ts'
import type { ProjectState } from '../project.ts'
import { estateStore } from '../store.ts'
import { takenAs } from '../taken.ts'
import { companyNode, placeProject, requireCode } from './create-project.ts'

export interface ProjectChange {
  version: number
  nodeId?: string | undefined
  cityCode?: string | undefined
  code?: string | undefined
  name?: string | undefined
  city?: string | undefined
  address?: string | null | undefined
  hotline?: string | null | undefined
  state?: ProjectState | undefined
  timezone?: string | undefined
}

/** Changes a project; its codes only while no home carries them. Under another company, other staff see it from then on. */
export async function changeProject(
  work: Work,
  projectId: string,
  { version, nodeId, ...change }: ProjectChange,
): Promise<{ version: number }> {
  const store = estateStore(work)
  if (nodeId !== undefined) await holdTopology(work)
  const known = await store.project(projectId)
  const city_code = change.cityCode === undefined ? known.city_code : requireCode(change.cityCode, 'cityCode')
  const code = change.code === undefined ? known.code : requireCode(change.code, 'code')
  const recoded = city_code !== known.city_code || code !== known.code
  if (recoded && (await store.hasHomes(projectId))) throw refusals.codeInUse()
  if (nodeId !== undefined) await companyNode(work, nodeId)
  const {
    name = known.name,
    city = known.city,
    address = known.address,
    hotline = known.hotline,
    state = known.state,
    timezone = known.timezone,
  } = change
  const changes = {
    node_id: nodeId ?? known.node_id,
    city_code,
    code,
    name,
    city,
    address,
    hotline,
    state,
    timezone,
  }
  const row = await takenAs({ code: `${city_code}-${code}`, name }, () =>
    store.changeProject(projectId, version, changes),
  )
  if (nodeId !== undefined) await placeProject(work, projectId, nodeId)
  return { version: row.version }
}
