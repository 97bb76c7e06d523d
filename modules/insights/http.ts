import { bind } from '#platform/http/index.ts'
import { insightsContract } from './contract.ts'
import { getMorning, listMornings, readMorning } from './queries/mornings.ts'

export const insightsApi = bind(insightsContract, {
  listMornings: ({ work, query }) => listMornings(work, query),
  getMorning: ({ work, params }) => getMorning(work, params.day),
  readMorning: ({ work, params }) => readMorning(work, params.day),
})
