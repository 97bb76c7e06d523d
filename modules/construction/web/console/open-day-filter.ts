import type { Filter } from '#design/list/model.ts'
import { construction } from './api.ts'

/** Narrows a list to one open day. */
export const openDayFilter = (title: string): Filter => ({
  kind: 'entity',
  key: 'openDayId',
  title,
  search: async (text) => {
    const { items } = await construction.call.listOpenDays({ query: { limit: 50 } })
    return items
      .filter((one) => `${one.title}${one.projectName}`.includes(text.trim()))
      .map(({ id, title: label, heldOn }) => ({ id, label, hint: heldOn }))
  },
  labelOf: async (openDayId) => (await construction.call.getOpenDay({ params: { openDayId } })).title,
})
