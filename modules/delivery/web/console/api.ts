import { estateContract } from '#modules/estate/contract.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import { apiOf } from '#platform/web/api.ts'
import { deliveryContract } from '../../contract.ts'

export const delivery = apiOf(deliveryContract)
export const estate = apiOf(estateContract)

/** A home between contract and living in it. */
export type Delivery = ReplyOf<(typeof deliveryContract)['routes']['listDeliveries']>['items'][number]
export type DeliveryState = Delivery['state']
