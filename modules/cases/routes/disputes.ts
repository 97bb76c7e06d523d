import {
  Id,
  Instant,
  IsoDate,
  Line,
  Nullable,
  OneOf,
  Page,
  Paging,
  route,
  Shape,
  Sorting,
  Type,
  Version,
  Words,
} from '#platform/contract/index.ts'
import {
  disputeOrders,
  grounds,
  lacks,
  legalStepKinds,
  outcomes,
  paperKinds,
  targetsOfLaw,
  ways,
} from '../dispute.ts'
import { disputeRefusals as refusals } from '../dispute-errors.ts'
import { optional, params as ofCase } from './common.ts'

const read = { permission: 'cases.readDisputes' }
const keep = { permission: 'cases.keepDisputes' }
const params = Shape({ disputeId: Id })
const Text = Nullable(Type.String())

const line = {
  id: Id,
  caseId: Id,
  number: Type.String(),
  title: Type.String(),
  projectId: Id,
  customer: Text,
  homeLabel: Text,
  ownerName: Type.String(),
  legalName: Text,
  way: OneOf(ways),
  body: Text,
  fileNumber: Text,
  nextOn: Nullable(IsoDate),
  outcome: Nullable(OneOf(outcomes)),
  openedAt: Instant,
}

const Step = Shape({
  id: Id,
  at: Instant,
  byName: Type.String(),
  way: OneOf(ways),
  onDay: IsoDate,
  body: Text,
  fileNumber: Text,
  nextOn: Nullable(IsoDate),
  outcome: Nullable(OneOf(outcomes)),
  note: Type.String(),
})

const Paper = Shape({
  id: Id,
  kind: OneOf(paperKinds),
  title: Type.String(),
  fileId: Id,
  fileName: Text,
  sha256: Type.String(),
  replacesId: Nullable(Id),
  replacedById: Nullable(Id),
  at: Instant,
  byName: Type.String(),
})

const LegalStep = Shape({
  id: Id,
  kind: OneOf(legalStepKinds),
  target: OneOf(targetsOfLaw),
  targetName: Type.String(),
  ground: OneOf(grounds),
  facts: Type.String(),
  state: OneOf(['asked', 'approved', 'refused']),
  askedAt: Instant,
  askedById: Id,
  askedByName: Type.String(),
  legalById: Nullable(Id),
  legalByName: Text,
  legalReason: Text,
  executiveById: Nullable(Id),
  executiveByName: Text,
  executiveReason: Text,
  refusedByName: Text,
  refusal: Text,
  version: Version,
})

const DisputeView = Shape({
  ...line,
  homeId: Nullable(Id),
  contactName: Type.String(),
  contactPhone: Text,
  endedAt: Nullable(Instant),
  /** What is still missing. */
  lacks: Type.Array(OneOf(lacks)),
  version: Version,
  steps: Type.Array(Step),
  papers: Type.Array(Paper),
  legalSteps: Type.Array(LegalStep),
  contracts: Type.Array(
    Shape({ id: Id, number: Type.String(), signedOn: IsoDate, cancelledOn: Nullable(IsoDate) }),
  ),
})

const turn = {
  way: OneOf(ways),
  onDay: IsoDate,
  body: optional(Line),
  fileNumber: optional(Line),
  nextOn: optional(IsoDate),
  outcome: optional(OneOf(outcomes)),
  contactName: Line,
  contactPhone: optional(Line),
  note: Words,
}

export const disputeRoutes = {
  listDisputes: route({
    method: 'GET',
    path: '/disputes',
    access: read,
    summary: { zh: '纠纷', en: 'Disputes' },
    query: Shape({
      ...Paging,
      sort: Sorting(disputeOrders),
      projectId: optional(Id),
      way: optional(Type.Array(OneOf(ways))),
      open: optional(Type.Boolean()),
      nextUntil: optional(IsoDate),
      q: optional(Type.String({ maxLength: 100 })),
    }),
    reply: Page(Shape(line)),
  }),
  getDispute: route({
    method: 'GET',
    path: '/disputes/:disputeId',
    access: read,
    summary: { zh: '查看纠纷', en: 'See a dispute' },
    params,
    reply: DisputeView,
  }),
  disputeOfCase: route({
    method: 'GET',
    path: '/cases/:caseId/dispute',
    access: read,
    summary: { zh: '个案的纠纷', en: 'The dispute of a case' },
    params: ofCase,
    reply: Shape({ dispute: Nullable(DisputeView) }),
  }),
  openDispute: route({
    method: 'POST',
    path: '/cases/:caseId/dispute',
    access: keep,
    status: 201,
    summary: { zh: '登记纠纷', en: 'Note that a case is a dispute' },
    params: ofCase,
    body: Shape(turn),
    reply: DisputeView,
    refusals: [refusals.disputeAlready, refusals.disputeEnded],
  }),
  turnDispute: route({
    method: 'POST',
    path: '/disputes/:disputeId/steps',
    access: keep,
    status: 201,
    summary: { zh: '登记纠纷进展', en: 'Note what happened in a dispute' },
    params,
    body: Shape({ version: Version, ...turn }),
    reply: DisputeView,
    refusals: [refusals.disputeEnded],
  }),
  addPaper: route({
    method: 'POST',
    path: '/disputes/:disputeId/papers',
    access: keep,
    status: 201,
    summary: { zh: '归入文件', en: 'File a paper' },
    params,
    body: Shape({ kind: OneOf(paperKinds), title: Line, fileId: Id, replacesId: optional(Id) }),
    reply: DisputeView,
    refusals: [refusals.paperReplaced],
  }),
  askLegalStep: route({
    method: 'POST',
    path: '/disputes/:disputeId/legal-steps',
    access: keep,
    status: 201,
    summary: { zh: '申请采取法律措施', en: 'Ask for a legal step of the company' },
    params,
    body: Shape({
      kind: OneOf(legalStepKinds),
      target: OneOf(targetsOfLaw),
      targetName: Line,
      ground: OneOf(grounds),
      facts: Words,
    }),
    reply: DisputeView,
    refusals: [refusals.notAgainstCustomer],
  }),
  decideLegalStep: route({
    method: 'POST',
    path: '/disputes/:disputeId/legal-steps/:stepId/decision',
    access: { permission: 'cases.approveLegal' },
    status: 200,
    summary: { zh: '审批法律措施', en: 'Decide on a legal step of the company' },
    params: Shape({ disputeId: Id, stepId: Id }),
    body: Shape({ version: Version, approved: Type.Boolean(), reason: Words }),
    reply: DisputeView,
    refusals: [refusals.mayNotApproveLegal, refusals.legalStepDecided],
  }),
}
