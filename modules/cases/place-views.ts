import { PlanView } from '#modules/estate/contract.ts'
import { Id, Nullable, Shape, Type } from '#platform/contract/index.ts'

const Plan = Shape({ ...PlanView.properties, layoutId: Id, editionId: Nullable(Id) })
const SpotView = Shape({
  zh: Type.String(),
  en: Type.String(),
  room: Type.Optional(Type.String()),
  layoutId: Type.Optional(Id),
  editionId: Type.Optional(Id),
  x: Type.Optional(Type.Number()),
  y: Type.Optional(Type.Number()),
  common: Type.Optional(Type.String()),
  commonId: Type.Optional(Id),
})
/** Where somebody pointed, with the plan of the home when it was there. */
export const Pointed = Nullable(Shape({ spot: SpotView, plan: Nullable(Plan) }))

/** What stands around a home by the register: in its building first. */
const Around = Shape({
  id: Id,
  kind: Type.String(),
  label: Type.String(),
  inBuilding: Type.Boolean(),
})

export const MyPlacesView = Shape({
  homes: Type.Array(
    Shape({
      id: Id,
      label: Type.String(),
      hotline: Nullable(Type.String()),
      plan: Nullable(Plan),
      around: Type.Array(Around),
    }),
  ),
  commons: Type.Array(Shape({ key: Type.String(), zh: Type.String(), en: Type.String() })),
})
