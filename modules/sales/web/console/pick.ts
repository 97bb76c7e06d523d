import { customers, estate } from './api.ts'

/** Projects in sight by name or city. */
export const searchProjects = async (text: string) => {
  const { items } = await estate.call.listProjects({ query: { q: text || undefined, limit: 20 } })
  return items.map(({ id, name, city }) => ({ id, label: name, hint: city }))
}
export const nameOfProject = async (projectId: string) =>
  (await estate.call.getProject({ params: { projectId } })).name

/** Homes in sight by what people type: 3栋1602 or a home code. */
export const searchHomes = async (text: string) => {
  const { items } = await estate.call.listHomes({ query: { q: text || undefined, limit: 20 } })
  return items.map(({ id, label, homeCode }) => ({ id, label, hint: homeCode }))
}
export const nameOfHome = async (homeId: string) => (await estate.call.getHome({ params: { homeId } })).label

/** Customers by name, pinyin initials, phone or home. */
export const searchPersons = async (text: string) => {
  if (!text.trim()) return []
  const { items } = await customers.call.searchCustomers({ query: { q: text, limit: 20 } })
  return items.map(({ id, name, maskedPhone, homes }) => ({
    id,
    label: name,
    hint: [maskedPhone, homes[0]?.label].filter(Boolean).join(' · '),
  }))
}
export const nameOfPerson = async (personId: string) =>
  (await customers.call.getContext({ params: { personId } })).person.name
