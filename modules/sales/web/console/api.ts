import { customersContract } from '#modules/customers/contract.ts'
import { estateContract } from '#modules/estate/contract.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import { apiOf } from '#platform/web/api.ts'
import { salesContract } from '../../contract.ts'

export const sales = apiOf(salesContract)
export const customers = apiOf(customersContract)
export const estate = apiOf(estateContract)

/** A sales contract. */
export type Contract = ReplyOf<(typeof salesContract)['routes']['getContract']>
