import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { holdTopology, nodesById } from '#modules/organization/index.ts'
import { refusals } from '../errors.ts'
import { projectCreated } from '../events.ts'
import { codeOf } from '../home-code.ts'
import type { ProjectState } from '../project.ts'
import { estateStore } from '../store.ts'
import { takenAs } from '../taken.ts'

export interface NewProject {
  nodeId: string
  /** Capitals and digits, at most 8: the first part of every home code. */
  cityCode: string
  /** Likewise the second part. */
  code: string
  name: string
  city: string
  address?: string | null | undefined
  /** The number that residents call at any hour. */
  hotline?: string | null | undefined
  state?: ProjectState | undefined
  /** That of the node where nothing is stated. */
  timezone?: string | undefined
}

/** Founds a project under a city company or project company, and places it in the branch that policies walk. */
export async function createProject(work: Work, project: NewProject): Promise<{ id: string }> {
  const { nodeId, name, city, address, hotline, state = 'preparing' } = project
  const cityCode = requireCode(project.cityCode, 'cityCode')
  const code = requireCode(project.code, 'code')
  await holdTopology(work)
  const timezone = project.timezone ?? (await companyNode(work, nodeId)).timezone
  const id = work.newId()
  const row = {
    id,
    node_id: nodeId,
    city_code: cityCode,
    code,
    name,
    city,
    address: address ?? null,
    hotline: hotline ?? null,
    state,
    timezone,
    first_phase_delivered_on: null,
    changed_by: null,
  }
  await takenAs({ code: `${cityCode}-${code}`, name }, () => estateStore(work).addProject(row))
  await placeProject(work, id, nodeId)
  work.emit(projectCreated, { projectId: id, nodeId, name }, { subject: ['project', id], projectId: id })
  return { id }
}

/** The node of a project: a city company or a project company that the actor sees. */
export async function companyNode(work: Work, nodeId: string): Promise<{ timezone: string }> {
  const node = (await nodesById(work, [nodeId])).get(nodeId)
  if (!node) throw common.notFound()
  if (node.kind !== 'cityCompany' && node.kind !== 'projectCompany')
    throw refusals.wrongNode({ kind: node.kind })
  return node
}

/** Puts the project under the node, and every node above it, in the topology that policies walk. */
export async function placeProject(work: Work, projectId: string, nodeId: string): Promise<void> {
  await work.sql('SELECT scope.place_project($1, $2)', [projectId, nodeId])
}

/** A code in the form in which it is kept, or a refusal at its field. */
export function requireCode(text: string, field: string): string {
  const code = codeOf(text)
  if (code) return code
  const problem = {
    path: `body.${field}`,
    zh: '只能用 1 至 8 位字母和数字',
    en: 'Use 1 to 8 letters and digits',
  }
  throw common.invalidInput({ count: 1 }, { fields: [problem] })
}
