import { casesContract } from '#modules/cases/contract.ts'
import type { Tone } from '#design/plain/tone.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import { apiOf } from '#platform/web/api.ts'
import { knowledgeContract } from '../../contract.ts'

export const knowledge = apiOf(knowledgeContract)
/** Topics of cases, to which pieces belong. */
export const cases = apiOf(casesContract)

type Routes = (typeof knowledgeContract)['routes']
export type Piece = ReplyOf<Routes['getPiece']>
export type Edition = Piece['editions'][number]
export type PieceLine = ReplyOf<Routes['listPieces']>['items'][number]
export type ToneWord = ReplyOf<Routes['listToneWords']>['items'][number]

export const toneOfEdition: Record<Edition['state'], Tone> = {
  draft: 'idle',
  review: 'act',
  published: 'done',
  replaced: 'off',
}

/** Where each sort of piece is found. */
export const placeOf = (sort: Piece['sort']) =>
  ({
    article: '/knowledge',
    template: '/answer-templates',
    plan: '/prepared-plans',
    guide: '/tone-guide',
    creed: '/creed',
  })[sort]
