import { apiOf } from '#platform/web/api.ts'
import { casesContract } from '../../contract.ts'

export const cases = apiOf(casesContract)
