import {
  Id,
  IsoDate,
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
import { FileCard, FileIds } from '#platform/files/index.ts'
import { figureGroups, measureOrders, measureStates } from '../conduct-check.ts'
import { refusals } from '../errors.ts'
import { check, optional, own } from './common.ts'

const measure = {
  id: Id,
  checkId: Id,
  ruleZh: Type.String(),
  ruleEn: Type.String(),
  what: Type.String(),
  staffId: Id,
  staffName: Type.String(),
  dueOn: IsoDate,
  isLate: Type.Boolean(),
  state: OneOf(measureStates),
  doneNote: Nullable(Type.String()),
  doneOn: Nullable(IsoDate),
  doneBy: Nullable(Type.String()),
  version: Version,
}
export const MeasureView = Shape({ ...measure, doneFiles: Type.Array(FileCard) })

/** What comes of a check, and the figures of all of them. */
export const measureRoutes = {
  listMeasures: route({
    method: 'GET',
    path: '/conduct-measures',
    access: check,
    summary: { zh: '检查后的措施', en: 'Measures that came of checks' },
    query: Shape({
      ...Paging,
      sort: Sorting(measureOrders),
      q: optional(Type.String({ maxLength: 100 })),
      nodeId: optional(Id),
      state: optional(Type.Array(OneOf(measureStates))),
      late: optional(Type.Boolean()),
    }),
    reply: Page(Shape({ ...measure, nodeName: Type.String() })),
  }),
  completeMeasure: route({
    method: 'POST',
    path: '/conduct-measures/:measureId/completion',
    access: own,
    summary: { zh: '完成措施并附证明', en: 'Complete a measure with its proof' },
    params: Shape({ measureId: Id }),
    body: Shape({ version: Version, note: Words, fileIds: optional(FileIds) }),
    reply: MeasureView,
    refusals: [refusals.measureDone],
  }),
  conductFigures: route({
    method: 'GET',
    path: '/conduct-figures',
    access: check,
    summary: { zh: '行为规范做到率', en: 'Share of rules kept' },
    query: Shape({
      quarter: optional(Type.String({ pattern: '^20\\d\\dQ[1-4]$' })),
      by: optional(OneOf(figureGroups)),
    }),
    reply: Shape({
      quarter: Type.String(),
      from: IsoDate,
      until: IsoDate,
      whole: Shape({
        kept: Type.Integer(),
        notKept: Type.Integer(),
        notSeen: Type.Integer(),
        checks: Type.Integer(),
        share: Nullable(Type.Integer()),
      }),
      items: Type.Array(
        Shape({
          key: Nullable(Type.String()),
          zh: Nullable(Type.String()),
          en: Nullable(Type.String()),
          kept: Type.Integer(),
          notKept: Type.Integer(),
          notSeen: Type.Integer(),
          checks: Type.Integer(),
          share: Nullable(Type.Integer()),
        }),
      ),
    }),
  }),
}
