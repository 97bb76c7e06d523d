import { bind } from '#platform/http/index.ts'
import { recordRelease } from './actions/record-release.ts'
import { frontdeskContract } from './contract.ts'
import { listReleases } from './queries/list-releases.ts'

export const frontdeskApi = bind(frontdeskContract, {
  listReleases: ({ work, query }) => listReleases(work, query),
  recordRelease: ({ work, body }) => recordRelease(work, body),
})
