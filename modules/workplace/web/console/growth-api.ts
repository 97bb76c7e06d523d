import type { Tone } from '#design/plain/tone.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import type { workplaceContract } from '../../contract.ts'

type Routes = (typeof workplaceContract)['routes']
export type Appraisal = ReplyOf<Routes['getAppraisal']>
export type AppraisalLine = ReplyOf<Routes['listAppraisals']>['items'][number]
export type Rating = Appraisal['self'][number]
export type Period = ReplyOf<Routes['getPeriod']>
export type Appraised = ReplyOf<Routes['periodSupervisors']>['appraised'][number]
export type PeriodLine = ReplyOf<Routes['listPeriods']>['items'][number]
export type NeedLine = ReplyOf<Routes['listNeeds']>['items'][number]
export type TrainingLine = ReplyOf<Routes['listTrainings']>['items'][number]
export type Training = ReplyOf<Routes['getTraining']>

export const toneOfAppraisal: Record<Appraisal['state'], Tone> = {
  open: 'idle',
  selfRated: 'act',
  rated: 'act',
  talked: 'active',
  agreed: 'done',
}
