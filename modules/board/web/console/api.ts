import type { ReplyOf } from '#platform/contract/contract.ts'
import type { Tone } from '#design/plain/tone.ts'
import { apiOf } from '#platform/web/api.ts'
import { boardContract } from '../../contract.ts'

export const board = apiOf(boardContract)

type Routes = (typeof boardContract)['routes']
export type Post = ReplyOf<Routes['getPost']>
export type PostLine = ReplyOf<Routes['listPosts']>['items'][number]

export const toneOfPost = ({
  state,
  isOverdue,
  isAppealed,
}: Pick<Post, 'state' | 'isOverdue' | 'isAppealed'>): Tone =>
  isOverdue ? 'late' : isAppealed || state === 'waiting' ? 'act' : tones[state]

const tones: Record<Post['state'], Tone> = {
  waiting: 'act',
  askedToMask: 'idle',
  published: 'done',
  withheld: 'off',
}
