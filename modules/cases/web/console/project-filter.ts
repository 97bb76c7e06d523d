import type { Filter } from '#design/list/model.ts'
import { estate } from './api.ts'

export const searchProjects = async (text: string) => {
  const { items } = await estate.call.listProjects({ query: { q: text || undefined, limit: 20 } })
  return items.map(({ id, name, city }) => ({ id, label: name, hint: city }))
}
export const nameOfProject = async (projectId: string) =>
  (await estate.call.getProject({ params: { projectId } })).name

/** Narrows a list to one project. */
export const projectFilter = (title: string): Filter => ({
  kind: 'entity',
  key: 'projectId',
  title,
  search: searchProjects,
  labelOf: nameOfProject,
})
