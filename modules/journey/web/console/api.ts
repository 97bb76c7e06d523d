import { casesContract } from '#modules/cases/contract.ts'
import { customersContract } from '#modules/customers/contract.ts'
import { estateContract } from '#modules/estate/contract.ts'
import { identityContract } from '#modules/identity/contract.ts'
import { surveysContract } from '#modules/surveys/contract.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import { apiOf } from '#platform/web/api.ts'
import { journeyContract } from '../../contract.ts'

export const journey = apiOf(journeyContract)
export const cases = apiOf(casesContract)
export const customers = apiOf(customersContract)
export const estate = apiOf(estateContract)
export const identity = apiOf(identityContract)
export const surveys = apiOf(surveysContract)

type Routes = (typeof journeyContract)['routes']
export type TodayReply = ReplyOf<Routes['today']>
export type TodayItem = TodayReply['items'][number]
export type Group = TodayItem['group']
export type ActionLine = TodayItem['action']
export type ActionDetail = ReplyOf<Routes['readAction']>
export type ActionToDo = ReplyOf<Routes['takeAlong']>['items'][number]
export type Evidence = ActionDetail['evidence'][number]
export type EvidenceKind = Evidence['kind']
export type EvidenceNeed = ActionDetail['needs'][number]
export type AttemptResult = ActionDetail['attempts'][number]['result']
export type HomeJourney = ReplyOf<Routes['homeJourney']>
export type Step = HomeJourney['steps'][number]
export type Board = ReplyOf<Routes['projectBoard']>
export type RegionBoard = ReplyOf<Routes['journeyBoard']>
export type ComparedProject = ReplyOf<Routes['compareProjects']>['items'][number]
export type Overview = ReplyOf<Routes['overview']>
export type HomeInStep = ReplyOf<Routes['homesInStep']>['items'][number]
export type StandardStep = ReplyOf<Routes['currentStandard']>['steps'][number]
export type StandardAction = StandardStep['actions'][number]
export type RecordedEvent = ReplyOf<Routes['listRecordedEvents']>['items'][number]
export type RecordedEventDetail = ReplyOf<Routes['readRecordedEvent']>
export type EventKind = RecordedEvent['kind']
export type PersonJourney = ReplyOf<Routes['personJourney']>
export type StandardLine = ReplyOf<Routes['listStandards']>['items'][number]
export type StandardVersion = ReplyOf<Routes['readStandard']>
export type ActionInVersion = StandardVersion['actions'][number]
export type LevelBehind = ReplyOf<Routes['levelsBehind']>['items'][number]
export type Comparison = ReplyOf<Routes['compareStandards']>
export type ExamplePlan = ReplyOf<Routes['examplePlan']>
export type EvidenceExport = ReplyOf<Routes['listEvidenceExports']>['items'][number]
export type Exception = ReplyOf<Routes['listExceptions']>['items'][number]
export type HandOver = ReplyOf<Routes['listHandOvers']>['items'][number]
export type OpenWork = ReplyOf<Routes['readOpenWork']>
export type Move = ReplyOf<Routes['readStandardMove']>
