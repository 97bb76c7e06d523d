import { estate } from './api.ts'

/** Projects in sight by name or city. */
export const searchProjects = async (text: string) => {
  const { items } = await estate.call.listProjects({ query: { q: text || undefined, limit: 20 } })
  return items.map(({ id, name, city }) => ({ id, label: name, hint: city }))
}

export const nameOfProject = async (projectId: string) =>
  (await estate.call.getProject({ params: { projectId } })).name
