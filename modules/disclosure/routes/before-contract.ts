import {
  Id,
  Instant,
  IsoDate,
  Nullable,
  route,
  Shape,
  Type,
  Version,
  Words,
} from '#platform/contract/index.ts'
import { refusals } from '../errors.ts'
import { read, tell, waive } from './common.ts'
import { Missing, PurchaseView } from './purchases.ts'

const params = Shape({ purchaseId: Id })

/** A subscription put right, and what stands before its contract. */
export const beforeContractRoutes = {
  correctPurchase: route({
    method: 'POST',
    path: '/purchases/:purchaseId/correction',
    access: tell,
    summary: { zh: '更正认购时间或房屋', en: 'Put the moment or the home of a subscription right' },
    params,
    body: Shape({ version: Version, homeId: Id, subscribedAt: Instant, reason: Words }),
    reply: PurchaseView,
    refusals: [
      refusals.cancelledAlready,
      refusals.signedAlready,
      refusals.dayAhead,
      refusals.nothingCorrected,
      refusals.wrongHome,
      refusals.homeTaken,
      refusals.homeSold,
      refusals.preparedAlready,
    ],
  }),
  waiveContract: route({
    method: 'POST',
    path: '/purchases/:purchaseId/waivers',
    access: waive,
    summary: {
      zh: '说明理由，放行签约前缺少的事项',
      en: 'Waive what is missing before the contract, with a reason',
    },
    params,
    body: Shape({ reason: Words }),
    reply: PurchaseView,
    status: 201,
    refusals: [refusals.readyAlready],
  }),
  beforeContract: route({
    method: 'GET',
    path: '/homes/:homeId/before-contract',
    access: read,
    summary: { zh: '一套房签约前还缺什么', en: 'What is missing before the contract of a home' },
    params: Shape({ homeId: Id }),
    reply: Shape({
      since: Nullable(IsoDate),
      purchaseId: Nullable(Id),
      personId: Nullable(Id),
      name: Nullable(Type.String()),
      missing: Missing,
    }),
  }),
}
