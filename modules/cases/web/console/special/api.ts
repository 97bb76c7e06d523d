import type { ReplyOf } from '#platform/contract/contract.ts'
import type { casesContract } from '../../../contract.ts'

type Routes = (typeof casesContract)['routes']
export type SpecialPlan = ReplyOf<Routes['specialPlans']>['items'][number]
export type MilestoneLine = ReplyOf<Routes['listMilestones']>['items'][number]
