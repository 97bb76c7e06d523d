import type { Found } from '#design/list/model.ts'
import { estate, organization } from './api.ts'

export const searchStaff = async (text: string): Promise<Found[]> => {
  const { items } = await organization.call.listStaff({ query: { q: text || undefined, limit: 20 } })
  return items.map(({ id, name, staffNumber, posts }) => ({
    id,
    label: name,
    hint: posts[0]?.title ?? staffNumber,
  }))
}

export const nameOfStaff = async (staffId: string): Promise<string> =>
  (await organization.call.getStaff({ params: { staffId } })).name

export const searchProjects = async (text: string): Promise<Found[]> => {
  const { items } = await estate.call.listProjects({ query: { q: text || undefined, limit: 20 } })
  return items.map(({ id, name, city }) => ({ id, label: name, hint: city }))
}

export const nameOfProject = async (projectId: string): Promise<string> =>
  (await estate.call.getProject({ params: { projectId } })).name
