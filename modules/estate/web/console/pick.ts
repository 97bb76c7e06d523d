import type { Found } from '#design/list/model.ts'
import { estate, organization } from './api.ts'

export const searchProjects = async (text: string): Promise<Found[]> => {
  const { items } = await estate.call.listProjects({ query: { q: text || undefined, limit: 20 } })
  return items.map(({ id, name, city }) => ({ id, label: name, hint: city }))
}

export const nameOfProject = async (projectId: string): Promise<string> =>
  (await estate.call.getProject({ params: { projectId } })).name

/** The companies that may carry a project, by a part of their name. */
export const searchCompanies = async (text: string): Promise<Found[]> => {
  const { nodes } = await organization.call.listNodes()
  const nameOf = new Map(nodes.map(({ id, name }) => [id, name]))
  return nodes
    .filter(({ kind, inReach, name }) => inReach && /Company$/.test(kind) && name.includes(text.trim()))
    .slice(0, 30)
    .map(({ id, name, parentId }) => ({ id, label: name, hint: nameOf.get(parentId ?? '') }))
}

export const nameOfCompany = async (nodeId: string): Promise<string> =>
  (await organization.call.listNodes()).nodes.find(({ id }) => id === nodeId)?.name ?? ''
