import type { ReplyOf } from '#platform/contract/contract.ts'
import { apiOf } from '#platform/web/api.ts'
import { frontdeskContract } from '../../contract.ts'

export const frontdesk = apiOf(frontdeskContract)

export type Release = ReplyOf<(typeof frontdeskContract)['routes']['listReleases']>['items'][number]
