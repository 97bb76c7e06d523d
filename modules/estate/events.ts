import { Id, IsoDate, Line, Nullable, Shape, Type } from '#platform/contract/index.ts'
import { defineEvent } from '#platform/events/index.ts'

/** A project was founded under a company. */
export const projectCreated = defineEvent(
  'estate.project_created.v1',
  { zh: '新项目：{name}', en: 'New project: {name}' },
  Shape({ projectId: Id, nodeId: Id, name: Line }),
)

/** The day on which a phase is to be delivered was set, moved or taken back. */
export const phasePlanned = defineEvent(
  'estate.phase_planned.v1',
  { zh: '{name}的交付计划有更新 {plannedDeliveryOn}', en: 'New delivery plan of {name} {plannedDeliveryOn}' },
  Shape({ phaseId: Id, name: Line, plannedDeliveryOn: Nullable(IsoDate) }),
)

/** Formal delivery of a phase; that of the first phase starts the four-year promise (S0-58). Sent again when the date is corrected. */
export const phaseDelivered = defineEvent(
  'estate.phase_delivered.v1',
  { zh: '{name}于 {deliveredOn} 正式交付', en: '{name} was formally delivered on {deliveredOn}' },
  Shape({ phaseId: Id, name: Line, isFirstPhase: Type.Boolean(), deliveredOn: IsoDate }),
)

/** The plan of a layout was drawn anew; residents point at places on it from now on. */
export const layoutDrawn = defineEvent(
  'estate.layout_drawn.v1',
  { zh: '{name}的户型图有新版本（第 {number} 版）', en: 'New plan of {name} (edition {number})' },
  Shape({ layoutId: Id, name: Line, number: Type.Integer(), rooms: Type.Integer() }),
)
