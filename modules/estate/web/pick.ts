import type { Filter, Found } from '#design/list/model.ts'
import { apiOf } from '#platform/web/api.ts'
import { estateContract } from '../contract.ts'

const estate = apiOf(estateContract)

/** Projects in sight by name or city. */
export const searchProjects = async (text: string): Promise<Found[]> => {
  const { items } = await estate.call.listProjects({ query: { q: text || undefined, limit: 20 } })
  return items.map(({ id, name, city }) => ({ id, label: name, hint: city }))
}

export const nameOfProject = async (projectId: string): Promise<string> =>
  (await estate.call.getProject({ params: { projectId } })).name

/** Narrows a list to one project. */
export const projectFilter = (title: string): Filter => ({
  kind: 'entity',
  key: 'projectId',
  title,
  search: searchProjects,
  labelOf: nameOfProject,
})

/** Homes in sight by what people type: 3栋1602 or a home code. */
export const searchHomes = async (text: string): Promise<Found[]> => {
  const { items } = await estate.call.listHomes({ query: { q: text || undefined, limit: 20 } })
  return items.map(({ id, label, homeCode }) => ({ id, label, hint: homeCode }))
}

/** Common parts and facilities in sight by name, kind or building. */
export const searchCommons = async (text: string, projectId?: string): Promise<Found[]> => {
  const query = { q: text || undefined, limit: 20, ...(projectId && { projectId }) }
  const { items } = await estate.call.findCommons({ query })
  return items.map(({ id, label, kind, projectName }) => ({
    id,
    label,
    hint: [kind, projectId ? '' : projectName].filter(Boolean).join(' · '),
  }))
}

export const nameOfCommon = async (commonId: string): Promise<string> =>
  (await estate.call.getCommon({ params: { commonId } })).label

export const nameOfHome = async (homeId: string): Promise<string> =>
  (await estate.call.getHome({ params: { homeId } })).label
