import type { ReplyOf } from '#platform/contract/contract.ts'
import type { casesContract } from '../../contract.ts'

/** A case as its customer sees it. */
export type MyCaseView = ReplyOf<(typeof casesContract)['routes']['getMyCase']>
