import { estate } from './api.ts'

/** Homes in sight by what people type: 3栋1602 or a home code. */
export const searchHomes = async (text: string) => {
  const { items } = await estate.call.listHomes({ query: { q: text || undefined, limit: 20 } })
  return items.map(({ id, label, homeCode }) => ({ id, label, hint: homeCode }))
}

export const nameOfHome = async (homeId: string) => (await estate.call.getHome({ params: { homeId } })).label
