import { Id, IsoDate, Line, Shape, Type } from '#platform/contract/index.ts'
import { defineEvent } from '#platform/events/index.ts'

/** A project was founded under a company. */
export const projectCreated = defineEvent(
  'estate.project_created.v1',
  { zh: '新项目：{name}', en: 'New project: {name}' },
  Shape({ projectId: Id, nodeId: Id, name: Line }),
)

/** Formal delivery of a phase; that of the first phase starts the four-year promise (S0-58). Sent again when the date is corrected. */
export const phaseDelivered = defineEvent(
  'estate.phase_delivered.v1',
  { zh: '{name}于 {deliveredOn} 正式交付', en: '{name} was formally delivered on {deliveredOn}' },
  Shape({ phaseId: Id, name: Line, isFirstPhase: Type.Boolean(), deliveredOn: IsoDate }),
)
