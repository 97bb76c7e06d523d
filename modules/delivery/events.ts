import { Id, IsoDate, Nullable, Shape, Type } from '#platform/contract/index.ts'
import { defineEvent } from '#platform/events/index.ts'

/** The day on which a home is to be delivered was set or moved. */
export const deliveryPlanned = defineEvent(
  'delivery.delivery_planned.v1',
  { zh: '{home} 计划于 {plannedOn} 交付', en: '{home} is to be delivered on {plannedOn}' },
  Shape({
    homeId: Id,
    plannedOn: IsoDate,
    promisedOn: Nullable(IsoDate),
    personIds: Type.Array(Id),
    home: Type.String(),
  }),
)

/** Formal delivery of a home, really or deemed: steps 4 to 6 and the warranty begin. Sent again when the date is corrected. */
export const homeDelivered = defineEvent(
  'delivery.home_delivered.v1',
  { zh: '{home} 于 {deliveredOn} 正式交付', en: '{home} was delivered on {deliveredOn}' },
  Shape({
    homeId: Id,
    deliveredOn: IsoDate,
    plannedOn: Nullable(IsoDate),
    isDeemed: Type.Boolean(),
    personIds: Type.Array(Id),
    home: Type.String(),
  }),
)

/** People began to live in a home. Sent again when the date is corrected. */
export const homeMovedIn = defineEvent(
  'delivery.home_moved_in.v1',
  { zh: '{home} 于 {movedInOn} 入住', en: 'Moved into {home} on {movedInOn}' },
  Shape({ homeId: Id, movedInOn: IsoDate, personIds: Type.Array(Id), home: Type.String() }),
)
