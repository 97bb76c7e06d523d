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
  Words,
} from '#platform/contract/index.ts'
import { refusals } from '../errors.ts'
import { partyReasons, partyTypes } from '../party-type.ts'
import { deepest, depthOrders } from '../service-depth.ts'
import { edit, ofPerson, optional, read } from './common.ts'

const Depth = Type.Integer({ minimum: 0, maximum: deepest })
const Level = Type.Integer({ minimum: 1, maximum: deepest })
const ofHousehold = Shape({ householdId: Id })
const Reached = Shape({ depth: Depth })

/** What customers are to us, and how deeply their households are served. */
export const serviceDepthRoutes = {
  getPartyTypes: route({
    method: 'GET',
    path: '/persons/:personId/party-types',
    access: read,
    summary: {
      zh: '客户身份（购买者、委托人、使用者等）',
      en: 'What a customer is to us: buyer, principal, end user …',
    },
    params: ofPerson,
    reply: Shape({
      items: Type.Array(
        Shape({ type: OneOf(partyTypes), why: OneOf(partyReasons), homeLabel: Nullable(Type.String()) }),
      ),
    }),
  }),
  listDepths: route({
    method: 'GET',
    path: '/service-depths',
    access: read,
    summary: { zh: '各户的服务深度', en: 'How deeply households are served' },
    query: Shape({
      ...Paging,
      sort: Sorting(depthOrders),
      projectId: optional(Id),
      depth: optional(Type.Array(Depth)),
      kind: optional(OneOf(['owner', 'tenant'])),
      q: optional(Line),
    }),
    reply: Page(
      Shape({
        id: Id,
        projectId: Id,
        homeId: Id,
        homeLabel: Type.String(),
        name: Type.String(),
        kind: OneOf(['owner', 'tenant']),
        personId: Nullable(Id),
        depth: Depth,
        depthAt: Nullable(Instant),
        lastProof: Nullable(Type.String()),
        lastBy: Nullable(Type.String()),
      }),
    ),
  }),
  getDepths: route({
    method: 'GET',
    path: '/persons/:personId/service-depths',
    access: read,
    summary: {
      zh: '客户家庭的服务深度和记录',
      en: 'The depth of service of a customer’s households, with its proofs',
    },
    params: ofPerson,
    reply: Shape({
      items: Type.Array(
        Shape({
          householdId: Id,
          homeLabel: Type.String(),
          name: Type.String(),
          depth: Depth,
          proofs: Type.Array(
            Shape({
              id: Id,
              level: Level,
              onDay: IsoDate,
              proof: Type.String(),
              staffName: Type.String(),
              recordedAt: Instant,
              withdrawnAt: Nullable(Instant),
              withdrawnBy: Nullable(Type.String()),
              withdrawnWhy: Nullable(Type.String()),
            }),
          ),
        }),
      ),
    }),
  }),
  proveDepth: route({
    method: 'POST',
    path: '/households/:householdId/depth-proofs',
    access: edit,
    summary: { zh: '记一条服务深度的依据', en: 'Log a proof of the depth of service' },
    params: ofHousehold,
    body: Shape({ level: Level, onDay: optional(IsoDate), proof: Words }),
    reply: Reached,
    status: 201,
    refusals: [refusals.stepByStep, refusals.notYet],
  }),
  withdrawProof: route({
    method: 'POST',
    path: '/households/:householdId/depth-proofs/:proofId/withdrawal',
    access: edit,
    summary: { zh: '撤回记错的依据', en: 'Take a proof back that was a mistake' },
    params: Shape({ householdId: Id, proofId: Id }),
    body: Shape({ reason: Words }),
    reply: Reached,
  }),
}
