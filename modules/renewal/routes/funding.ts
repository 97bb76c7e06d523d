import {
  Fen,
  Id,
  IsoDate,
  Line,
  Nullable,
  OneOf,
  route,
  Shape,
  Type,
  Version,
  Words,
} from '#platform/contract/index.ts'
import { FileCard } from '#platform/files/file-card.ts'
import { refusals } from '../errors.ts'
import { belongings } from '../stages.ts'
import {
  count,
  decide,
  lead,
  Papers,
  params,
  read,
  Shares,
  SharesIn,
  standing,
  Text,
  Totals,
} from './common.ts'

const item = {
  lineId: Nullable(Id),
  belongs: OneOf(belongings),
  inWarranty: Type.Boolean(),
  hasCulprit: Type.Boolean(),
  inServiceFee: Type.Boolean(),
  plannedFrom: Nullable(IsoDate),
  plannedUntil: Nullable(IsoDate),
}
const votedPayer = OneOf(['commonIncome', 'maintenanceFund'])
/** Hundredths of a square metre. */
const Area = Type.Integer({ minimum: 0, maximum: 10 ** 12 })
const counts = {
  payer: votedPayer,
  votedOn: IsoDate,
  areaTotal: Area,
  areaPresent: Area,
  areaFor: Area,
  headsTotal: count,
  headsPresent: count,
  headsFor: count,
}
const inBoth = { zh: Type.String(), en: Type.String() }
const Funding = Shape({
  ...standing,
  projectId: Id,
  proposedOn: Nullable(IsoDate),
  proposedBy: Nullable(Type.String()),
  returnedBecause: Nullable(Type.String()),
  decidedOn: Nullable(IsoDate),
  decidedBy: Nullable(Type.String()),
  items: Type.Array(
    Shape({ ...item, id: Id, title: Type.String(), scope: Type.String(), costFen: Fen, shares: Shares }),
  ),
  totals: Totals,
  faults: Type.Array(Shape({ at: Type.Integer(), ...inBoth, statute: Nullable(Shape(inBoth)) })),
  votes: Type.Array(
    Shape({
      ...counts,
      id: Id,
      recordedBy: Type.String(),
      hasQuorum: Type.Boolean(),
      isCarried: Type.Boolean(),
      files: Type.Array(FileCard),
    }),
  ),
  contracts: Type.Array(
    Shape({
      id: Id,
      supplier: Type.String(),
      number: Type.String(),
      amountFen: Fen,
      signedOn: IsoDate,
      enteredBy: Type.String(),
      files: Type.Array(FileCard),
    }),
  ),
})
const based = Shape({ version: Version })

export const fundingRoutes = {
  getFunding: route({
    method: 'GET',
    path: '/renewals/:programmeId/funding',
    access: read,
    summary: { zh: '查看更新范围与出资方案', en: 'Get scope and funding' },
    params,
    reply: Funding,
  }),
  writeFunding: route({
    method: 'PUT',
    path: '/renewals/:programmeId/funding',
    access: lead,
    summary: { zh: '编写更新范围与出资方案', en: 'Write scope and funding' },
    params,
    body: Shape({
      version: Version,
      items: Type.Array(
        Shape({
          ...item,
          title: Line,
          scope: Text(2000),
          costFen: Type.Integer({ minimum: 1, maximum: 10 ** 13 }),
          shares: SharesIn,
        }),
        { maxItems: 50 },
      ),
    }),
    reply: Funding,
    refusals: [refusals.wrongStage, refusals.proposed],
  }),
  recordVote: route({
    method: 'POST',
    path: '/renewals/:programmeId/votes',
    access: lead,
    summary: { zh: '登记业主法定表决结果', en: 'Record the owners’ legal vote' },
    params,
    body: Shape({ ...counts, fileIds: Papers }),
    reply: Funding,
    status: 201,
    refusals: [refusals.wrongStage, refusals.voteCounts, refusals.dayAhead],
  }),
  proposeFunding: route({
    method: 'POST',
    path: '/renewals/:programmeId/proposal',
    access: lead,
    summary: { zh: '提请批准出资方案', en: 'Propose the funding for approval' },
    params,
    body: based,
    reply: Funding,
    refusals: [refusals.wrongStage, refusals.proposed, refusals.cannotFund],
  }),
  approveFunding: route({
    method: 'POST',
    path: '/renewals/:programmeId/decision',
    access: decide,
    summary: { zh: '批准出资方案', en: 'Approve the funding' },
    params,
    body: based,
    reply: Funding,
    refusals: [refusals.wrongStage, refusals.notProposed, refusals.sameHand, refusals.cannotFund],
  }),
  returnFunding: route({
    method: 'POST',
    path: '/renewals/:programmeId/proposal-return',
    access: decide,
    summary: { zh: '退回出资方案', en: 'Give the funding back' },
    params,
    body: Shape({ version: Version, words: Words }),
    reply: Funding,
    refusals: [refusals.wrongStage, refusals.notProposed],
  }),
  enterContract: route({
    method: 'POST',
    path: '/renewals/:programmeId/contracts',
    access: lead,
    summary: { zh: '登记施工合同', en: 'Enter a contract for the works' },
    params,
    body: Shape({
      supplier: Line,
      number: Line,
      amountFen: Type.Integer({ minimum: 1, maximum: 10 ** 13 }),
      signedOn: IsoDate,
      fileIds: Papers,
    }),
    reply: Funding,
    status: 201,
    refusals: [
      refusals.wrongStage,
      refusals.dayAhead,
      refusals.contractEarly,
      refusals.contractOver,
      refusals.contractKnown,
    ],
  }),
}
