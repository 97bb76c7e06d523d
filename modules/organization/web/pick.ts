import type { Found } from '#design/list/model.ts'
import { apiOf } from '#platform/web/api.ts'
import { organizationContract } from '../contract.ts'

export { words as organizationWords } from './console/words.ts'

const organization = apiOf(organizationContract)
const atMost = 30

const staffIn =
  (state?: 'active') =>
  async (text: string): Promise<Found[]> => {
    const { items } = await organization.call.listStaff({ query: { q: text || undefined, state, limit: 20 } })
    return items.map(({ id, name, staffNumber, posts }) => ({
      id,
      label: name,
      hint: posts[0]?.title ?? staffNumber,
    }))
  }

/** Staff by name, pinyin, number or phone. */
export const searchStaff = staffIn('active')
/** The same, with those who left. */
export const searchFormerStaffToo = staffIn()

export const nameOfStaff = async (staffId: string): Promise<string> =>
  (await organization.call.getStaff({ params: { staffId } })).name

/** Nodes in reach by a part of their name or code, with the line above as a hint. */
export const searchNodes = async (text: string): Promise<Found[]> => {
  const { nodes } = await organization.call.listNodes()
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const above = (id: string | null): string[] => {
    const node = id ? byId.get(id) : undefined
    return node ? [...above(node.parentId), node.name] : []
  }
  const wanted = text.trim().toLowerCase()
  return nodes
    .filter(({ name, code, inReach }) => inReach && `${name} ${code}`.toLowerCase().includes(wanted))
    .slice(0, atMost)
    .map(({ id, name, parentId }) => ({ id, label: name, hint: above(parentId).join(' / ') }))
}

export const nameOfNode = async (nodeId: string): Promise<string> =>
  (await organization.call.listNodes()).nodes.find(({ id }) => id === nodeId)?.name ?? ''

/** The companies that may carry a project, by a part of their name. */
export const searchCompanies = async (text: string): Promise<Found[]> => {
  const { nodes } = await organization.call.listNodes()
  const nameOf = new Map(nodes.map(({ id, name }) => [id, name]))
  return nodes
    .filter(({ kind, inReach, name }) => inReach && /Company$/.test(kind) && name.includes(text.trim()))
    .slice(0, atMost)
    .map(({ id, name, parentId }) => ({ id, label: name, hint: nameOf.get(parentId ?? '') }))
}

const departments = async () => (await organization.call.listDepartments({ query: {} })).departments

/** Departments by a part of their name. */
export const searchDepartments = async (text: string): Promise<Found[]> =>
  (await departments())
    .filter(({ name }) => name.includes(text.trim()))
    .slice(0, atMost)
    .map(({ id, name, nodeName }) => ({ id, label: name, hint: nodeName }))

export const nameOfDepartment = async (departmentId: string): Promise<string> =>
  (await departments()).find(({ id }) => id === departmentId)?.name ?? ''
