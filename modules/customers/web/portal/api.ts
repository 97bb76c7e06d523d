import { identityContract } from '#modules/identity/contract.ts'
import { apiOf } from '#platform/web/api.ts'
import { customersContract } from '../../contract.ts'

export const customers = apiOf(customersContract)
export const identity = apiOf(identityContract)
