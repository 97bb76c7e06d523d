import type { Work } from '#platform/work/index.ts'
import { addPaper, openDispute, turnDispute } from './actions/keep-dispute.ts'
import { askLegalStep, decideLegalStep } from './actions/legal-steps.ts'
import { disputeOfCase, disputeView } from './queries/get-dispute.ts'
import { type DisputeQuery, listDisputes } from './queries/list-disputes.ts'

interface Of<Params, Body = unknown> {
  work: Work
  params: Params
  body: Body
}
interface Dispute {
  disputeId: string
}
interface Case {
  caseId: string
}

export const disputeHttp = {
  listDisputes: ({ work, query }: { work: Work; query: DisputeQuery }) => listDisputes(work, query),
  getDispute: ({ work, params }: Of<Dispute>) => disputeView(work, params.disputeId),
  disputeOfCase: ({ work, params }: Of<Case>) => disputeOfCase(work, params.caseId),
  openDispute: ({ work, params, body }: Of<Case, Parameters<typeof openDispute>[2]>) =>
    openDispute(work, params.caseId, body),
  turnDispute: ({ work, params, body }: Of<Dispute, Parameters<typeof turnDispute>[2]>) =>
    turnDispute(work, params.disputeId, body),
  addPaper: ({ work, params, body }: Of<Dispute, Parameters<typeof addPaper>[2]>) =>
    addPaper(work, params.disputeId, body),
  askLegalStep: ({ work, params, body }: Of<Dispute, Parameters<typeof askLegalStep>[2]>) =>
    askLegalStep(work, params.disputeId, body),
  decideLegalStep: ({
    work,
    params,
    body,
  }: Of<Dispute & { stepId: string }, Parameters<typeof decideLegalStep>[3]>) =>
    decideLegalStep(work, params.disputeId, params.stepId, body),
}
