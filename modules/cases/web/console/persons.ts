import { customers } from './api.ts'

/** Customers by name, pinyin initials, phone tail or home. */
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
