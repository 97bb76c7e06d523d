import type { Work } from '#platform/work/index.ts'
import { keepConsent, listConsents } from './actions/keep-draft-consent.ts'
import type { DraftSettings } from './drafts/draft.ts'
import { draftWord } from './actions/draft-word.ts'
import { draftingOf } from './queries/drafting.ts'
import { type DraftRequestQuery, getDraftRequest, listDraftRequests } from './queries/list-draft-requests.ts'

type Consent = Parameters<typeof keepConsent>[3]

/** What is asked of drafts, with the endpoint of this installation, if there is one. */
export const draftHttp = (settings: DraftSettings | undefined) => ({
  getDrafting: ({ work, params }: { work: Work; params: { caseId: string } }) =>
    draftingOf(work, settings, params.caseId),
  draftWord: draftWord(settings),
  listDraftRequests: ({ work, query }: { work: Work; query: DraftRequestQuery }) =>
    listDraftRequests(work, query),
  getDraftRequest: ({ work, params }: { work: Work; params: { requestId: string } }) =>
    getDraftRequest(work, params.requestId),
  listDraftConsents: ({ work }: { work: Work }) => listConsents(work, settings),
  keepDraftConsent: ({ work, params, body }: { work: Work; params: { nodeId: string }; body: Consent }) =>
    keepConsent(work, settings, params.nodeId, body),
})
