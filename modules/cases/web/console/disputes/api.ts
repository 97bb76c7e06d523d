import type { Tone } from '#design/plain/tone.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import type { casesContract } from '../../../contract.ts'

type Routes = (typeof casesContract)['routes']
export type Dispute = ReplyOf<Routes['getDispute']>
export type DisputeLine = ReplyOf<Routes['listDisputes']>['items'][number]

export const toneOfWay: Record<Dispute['way'], Tone> = {
  negotiation: 'active',
  mediation: 'active',
  arbitration: 'act',
  litigation: 'act',
  ended: 'done',
}
export const optionsOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))
