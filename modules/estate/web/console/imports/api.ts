import type { ReplyOf } from '#platform/contract/contract.ts'
import { importingContract } from '#platform/importing/contract.ts'
import { apiOf } from '#platform/web/api.ts'

export const importing = apiOf(importingContract)

type Routes = (typeof importingContract)['routes']
export type Import = ReplyOf<Routes['getImport']>
export type ImportKind = Import['kind']
export type Problem = ReplyOf<Routes['listProblems']>['items'][number]
/** Field → index of its column. */
export type Mapping = Import['mapping']
