import type { Found } from '#design/list/model.ts'
import { apiOf } from '#platform/web/api.ts'
import { customersContract } from '../contract.ts'

const customers = apiOf(customersContract)

/** Customers by name, pinyin initials, phone or home. */
export const searchPersons = async (text: string): Promise<Found[]> => {
  if (!text.trim()) return []
  const { items } = await customers.call.searchCustomers({ query: { q: text, limit: 20 } })
  return items.map(({ id, name, maskedPhone, homes }) => ({
    id,
    label: name,
    hint: [maskedPhone, homes[0]?.label].filter(Boolean).join(' · '),
  }))
}

export const nameOfPerson = async (personId: string): Promise<string> =>
  (await customers.call.getContext({ params: { personId } })).person.name
