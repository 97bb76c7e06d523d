import type { Tone } from '#design/plain/tone.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import { apiOf } from '#platform/web/api.ts'
import { workplaceContract } from '../../contract.ts'

export const workplace = apiOf(workplaceContract)

type Routes = (typeof workplaceContract)['routes']
export type Library = ReplyOf<Routes['getLibrary']>
export type Edition = Library['editions'][number]
export type Item = Edition['items'][number]
export type AcknowledgementLine = ReplyOf<Routes['listAcknowledgements']>['items'][number]
export type CheckLine = ReplyOf<Routes['listChecks']>['items'][number]
export type Check = ReplyOf<Routes['getCheck']>
export type Result = Check['lines'][number]['result']
export type MeasureLine = ReplyOf<Routes['listMeasures']>['items'][number]
export type Measure = Check['measures'][number]
export type Figures = ReplyOf<Routes['conductFigures']>

export const toneOfEdition: Record<Edition['state'], Tone> = {
  draft: 'idle',
  review: 'act',
  published: 'done',
  replaced: 'off',
}
export const toneOfResult: Record<Result, Tone> = { kept: 'done', notKept: 'late', notSeen: 'off' }
export const toneOfMeasure = ({ state, isLate }: Pick<Measure, 'state' | 'isLate'>): Tone =>
  state === 'done' ? 'done' : isLate ? 'late' : 'act'
