import {
  defineContract,
  Fen,
  Id,
  IsoDate,
  Line,
  Nothing,
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
import { historyRoute } from '#platform/history/index.ts'
import { contractOrders } from './orders.ts'
import { refusals } from './errors.ts'
import { afterSigningRoutes } from './routes/after-signing.ts'

const BuyerView = Shape({
  id: Id,
  name: Type.String(),
  sex: Nullable(OneOf(['male', 'female'])),
  maskedPhone: Nullable(Type.String()),
  photoFileId: Nullable(Id),
})

const ContractView = Shape({
  id: Id,
  projectId: Id,
  home: Shape({ id: Id, homeCode: Type.String(), label: Type.String() }),
  number: Type.String(),
  signedOn: IsoDate,
  price: Fen,
  plannedDeliveryOn: Nullable(IsoDate),
  state: OneOf(['standing', 'cancelled']),
  cancelledOn: Nullable(IsoDate),
  cancelReason: Nullable(Type.String()),
  version: Version,
  buyers: Type.Array(BuyerView),
})

const Typed = Type.String({ maxLength: 60 })
const Buyer = Type.Union([
  Shape({ personId: Id }),
  Shape({ name: Line, phone: Type.Optional(Typed), identityNumber: Type.Optional(Typed) }),
])

export { mortgageStages } from './after-signing.ts'

export const salesContract = defineContract('sales', {
  ...afterSigningRoutes,
  listContracts: route({
    method: 'GET',
    path: '/contracts',
    access: { permission: 'sales.read' },
    summary: { zh: '查询购房合同', en: 'List sales contracts' },
    query: Shape({
      ...Paging,
      sort: Sorting(contractOrders),
      q: Type.Optional(Type.String({ maxLength: 60 })),
      projectId: Type.Optional(Id),
      homeId: Type.Optional(Id),
      personId: Type.Optional(Id),
      state: Type.Optional(OneOf(['standing', 'cancelled'])),
    }),
    reply: Page(ContractView),
  }),
  getContract: route({
    method: 'GET',
    path: '/contracts/:contractId',
    access: { permission: 'sales.read' },
    summary: { zh: '查看一份购房合同', en: 'Get a sales contract' },
    params: Shape({ contractId: Id }),
    reply: ContractView,
  }),
  contractHistory: historyRoute({
    path: '/contracts/:contractId/history',
    access: { permission: 'sales.read' },
    summary: { zh: '购房合同的变更记录', en: 'The history of a sales contract' },
    params: Shape({ contractId: Id }),
  }),
  signContract: route({
    method: 'POST',
    path: '/contracts',
    access: { permission: 'sales.edit' },
    summary: { zh: '登记已签订的购房合同', en: 'Enter a signed sales contract' },
    body: Shape({
      homeId: Id,
      number: Line,
      signedOn: IsoDate,
      price: Type.Integer({ minimum: 1, maximum: 99_999_999_999_999 }),
      plannedDeliveryOn: Type.Optional(Nullable(IsoDate)),
      buyers: Type.Array(Buyer, { minItems: 1, maxItems: 10 }),
    }),
    reply: ContractView,
    status: 201,
    refusals: [
      refusals.unknownHome,
      refusals.homeAlreadySold,
      refusals.numberTaken,
      refusals.impossibleDates,
    ],
  }),
  cancelContract: route({
    method: 'POST',
    path: '/contracts/:contractId/cancellation',
    access: { permission: 'sales.edit' },
    summary: { zh: '解除购房合同', en: 'Terminate a sales contract' },
    params: Shape({ contractId: Id }),
    body: Shape({ version: Version, cancelledOn: IsoDate, reason: Words }),
    reply: Nothing,
    refusals: [refusals.alreadyCancelled, refusals.impossibleDates],
  }),
})
