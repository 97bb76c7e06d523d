import {
  Id,
  Instant,
  IsoDate,
  Line,
  Nullable,
  OneOf,
  Shape,
  Type,
  Version,
} from '#platform/contract/index.ts'
import { homeStates } from './home.ts'
import { projectStates } from './project.ts'
import { roomKindNames } from '#design/plan/room-kinds.ts'

const Count = Type.Integer({ minimum: 0 })
/** A short code or number as people write it on doors and plans. */
export const Code = Type.String({ minLength: 1, maxLength: 20 })
/** Square metres. */
export const Area = Type.Number()
/** How many rooms of a kind; null is unknown. */
export const Rooms = Nullable(Type.Integer({ minimum: 0, maximum: 20 }))

/** A phase with its planned and actual delivery. */
export const PhaseView = Shape({
  id: Id,
  name: Line,
  number: Type.Integer(),
  plannedDeliveryOn: Nullable(IsoDate),
  deliveredOn: Nullable(IsoDate),
  version: Version,
})
const projectFields = {
  id: Id,
  nodeId: Id,
  cityCode: Code,
  code: Code,
  name: Line,
  city: Line,
  address: Nullable(Type.String()),
  /** The number that residents call at any hour. */
  hotline: Nullable(Type.String()),
  state: OneOf(projectStates),
  timezone: Line,
  firstPhaseDeliveredOn: Nullable(IsoDate),
  version: Version,
  buildings: Count,
  homes: Count,
}
/** A line of the list of projects. */
export const ProjectView = Shape(projectFields)
/** A project at a glance: its phases, and its homes counted by state. */
export const ProjectDetail = Shape({
  ...projectFields,
  phases: Type.Array(PhaseView),
  homesByState: Type.Record(Type.String(), Count),
})
/** A building with the number of its homes. */
export const BuildingView = Shape({
  id: Id,
  phaseId: Id,
  phaseName: Line,
  name: Line,
  number: Code,
  unitCount: Count,
  floors: Type.Integer(),
  version: Version,
  homes: Count,
})
const Length = Type.Number({ minimum: 0, maximum: 100 })
/** A home from above: rooms as rectangles in the units of the plan. */
export const PlanView = Shape({
  width: Length,
  height: Length,
  rooms: Type.Array(
    Shape({
      key: Code,
      kind: Type.Optional(OneOf(roomKindNames)),
      zh: Line,
      en: Line,
      x: Length,
      y: Length,
      w: Length,
      h: Length,
    }),
    { maxItems: 40 },
  ),
})
/** A layout with its plan, the picture behind it, and every edition. */
export const LayoutPlans = Shape({
  id: Id,
  name: Line,
  version: Version,
  homes: Count,
  planFileId: Nullable(Id),
  plan: PlanView,
  /** Whether somebody drew it; else it is the usual one for its rooms. */
  isDrawn: Type.Boolean(),
  editions: Type.Array(
    Shape({
      id: Id,
      number: Count,
      plan: PlanView,
      pictureFileId: Nullable(Id),
      drawnAt: Instant,
      drawnBy: Type.String(),
    }),
  ),
})
/** A layout; areas in square metres, `homes` is how many are built like it. */
export const LayoutView = Shape({
  id: Id,
  name: Line,
  bedrooms: Rooms,
  livingRooms: Rooms,
  bathrooms: Rooms,
  grossArea: Nullable(Area),
  netArea: Nullable(Area),
  planFileId: Nullable(Id),
  /** As it was drawn, else the usual one for its rooms. */
  plan: PlanView,
  version: Version,
  homes: Count,
})
/** A home with the names of where it stands; areas in square metres. */
export const HomeView = Shape({
  id: Id,
  projectId: Id,
  projectName: Line,
  phaseId: Id,
  phaseName: Line,
  buildingId: Id,
  buildingName: Line,
  unitNumber: Code,
  floor: Type.Integer(),
  number: Code,
  homeCode: Line,
  label: Line,
  layoutId: Nullable(Id),
  layoutName: Nullable(Line),
  grossArea: Nullable(Area),
  netArea: Nullable(Area),
  state: OneOf(homeStates),
  version: Version,
})
/** The building as it stands: floors from the top down, on each its homes by unit; `state` is the key of the colour. */
export const Elevation = Shape({
  building: Shape({ id: Id, name: Line, number: Code, phaseName: Line }),
  units: Type.Array(Shape({ number: Code, name: Line })),
  floors: Type.Array(
    Shape({
      floor: Type.Integer(),
      homes: Type.Array(
        Shape({
          id: Id,
          unitNumber: Code,
          number: Code,
          homeCode: Line,
          layoutName: Nullable(Line),
          grossArea: Nullable(Area),
          state: OneOf(homeStates),
        }),
      ),
    }),
  ),
})
const commonFields = {
  id: Id,
  buildingId: Nullable(Id),
  kind: Line,
  name: Line,
  location: Nullable(Type.String()),
}
/** What owners share, and the parking spaces. */
export const Commons = Shape({
  parts: Type.Array(Shape(commonFields)),
  facilities: Type.Array(Shape({ ...commonFields, installedOn: Nullable(IsoDate) })),
  parkingSpaces: Type.Array(
    Shape({ id: Id, number: Code, tenure: OneOf(['sold', 'rented', 'common']), homeId: Nullable(Id) }),
  ),
})
