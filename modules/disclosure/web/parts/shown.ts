import type { ReplyOf } from '#platform/contract/contract.ts'
import type { disclosureContract } from '../../contract.ts'

type Board = ReplyOf<(typeof disclosureContract)['routes']['publicBoard']>

/** A factor as it is shown to anybody. */
export type ShownFactor = NonNullable<Board['notice']>['factors'][number]
/** What a posting says. */
export type ShownContent = Board['postings'][number]['content']
