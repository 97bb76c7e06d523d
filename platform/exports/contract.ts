import { defineContract, Line, OneOf, route, Shape, Type } from '../contract/index.ts'
import { refusals } from './errors.ts'

/** A column of the export: where its value stands in an item of the list, for example `home.label`. */
const Column = Shape({
  path: Type.String({ pattern: '^[A-Za-z0-9_]+(\\.[A-Za-z0-9_]+)*$', maxLength: 100 }),
  header: Line,
  kind: OneOf(['text', 'number', 'date', 'money']),
  width: Type.Optional(Type.Integer({ minimum: 4, maximum: 100 })),
  /** Words for values that are codes: `{ "open": "处理中" }`. */
  words: Type.Optional(Type.Record(Type.String({ maxLength: 60 }), Type.String({ maxLength: 200 }))),
})

export const exportsContract = defineContract('exports', {
  exportList: route({
    method: 'POST',
    path: '/exports',
    access: { signedIn: 'the list itself asks for its permission' },
    kind: 'download',
    summary: { zh: '把当前列表导出为 Excel', en: 'Export the list as shown to Excel' },
    body: Shape({
      /** `cases.listCases` */
      list: Type.String({ maxLength: 100 }),
      title: Line,
      params: Type.Optional(Type.Record(Type.String(), Type.String({ maxLength: 200 }))),
      query: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
      columns: Type.Array(Column, { minItems: 1, maxItems: 60 }),
    }),
    reply: Type.Unknown(),
    refusals: [refusals.noSuchList],
  }),
})
