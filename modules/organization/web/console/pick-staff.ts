import type { Found } from '#design/list/model.ts'
import { organization } from './api.ts'
import { lineTo } from './tree.ts'

/** Staff by name, pinyin, number or phone. */
export const searchStaff = async (text: string): Promise<Found[]> => {
  const { items } = await organization.call.listStaff({
    query: { q: text || undefined, state: 'active', limit: 20 },
  })
  return items.map(({ id, name, staffNumber, posts }) => ({
    id,
    label: name,
    hint: posts[0]?.title ?? staffNumber,
  }))
}

export const nameOfStaff = async (staffId: string): Promise<string> =>
  (await organization.call.getStaff({ params: { staffId } })).name

/** Nodes by a part of their name or code, with the line above as a hint. */
export const searchNodes = async (text: string): Promise<Found[]> => {
  const { nodes } = await organization.call.listNodes()
  const wanted = text.trim().toLowerCase()
  return nodes
    .filter(({ name, code, inReach }) => inReach && `${name} ${code}`.toLowerCase().includes(wanted))
    .slice(0, 30)
    .map(({ id, name }) => ({ id, label: name, hint: above(lineTo(nodes, id).map((node) => node.name)) }))
}

const above = (names: readonly string[]) => names.slice(0, -1).join(' / ')

export const nameOfNode = async (nodeId: string): Promise<string> =>
  (await organization.call.listNodes()).nodes.find(({ id }) => id === nodeId)?.name ?? ''

/** Departments by a part of their name. */
export const searchDepartments = async (text: string): Promise<Found[]> => {
  const { departments } = await organization.call.listDepartments({ query: {} })
  return departments
    .filter(({ name }) => name.includes(text.trim()))
    .slice(0, 30)
    .map(({ id, name, nodeName }) => ({ id, label: name, hint: nodeName }))
}

export const nameOfDepartment = async (departmentId: string): Promise<string> =>
  (await organization.call.listDepartments({ query: {} })).departments.find(({ id }) => id === departmentId)
    ?.name ?? ''
