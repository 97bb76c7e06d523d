import type { ReplyOf } from '#platform/contract/contract.ts'
import type { Tone } from '#design/plain/tone.ts'
import { apiOf } from '#platform/web/api.ts'
import { channelsContract } from '../../contract.ts'

export const channels = apiOf(channelsContract)

type Routes = (typeof channelsContract)['routes']
export type Channel = ReplyOf<Routes['getChannel']>
export type ChannelLine = ReplyOf<Routes['listChannels']>['items'][number]
export type Letter = ReplyOf<Routes['listLetters']>['items'][number]

export const toneOfChannel = ({ isOn, fault }: Pick<ChannelLine, 'isOn' | 'fault'>): Tone =>
  !isOn ? 'off' : fault ? 'late' : 'done'
