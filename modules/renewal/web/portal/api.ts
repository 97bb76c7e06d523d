import type { ReplyOf } from '#platform/contract/contract.ts'
import { apiOf } from '#platform/web/api.ts'
import { renewalContract } from '../../contract.ts'

export const renewal = apiOf(renewalContract)

type Routes = (typeof renewalContract)['routes']
export type MyRenewal = ReplyOf<Routes['myRenewal']>
export type MyPoll = NonNullable<MyRenewal['poll']>
export type Story = ReplyOf<Routes['publicStory']>
