import {
  defineContract,
  Id,
  Instant,
  Nullable,
  OneOf,
  Page,
  Paging,
  route,
  Shape,
  Sorting,
  Type,
} from '../contract/index.ts'
import { refusals } from './errors.ts'
import { importOrders, importStates } from './import-state.ts'

const Words = Shape({ zh: Type.String(), en: Type.String() })
const Field = Shape({ key: Type.String(), label: Words, required: Type.Boolean() })
const Kind = Shape({
  key: Type.String(),
  label: Words,
  hint: Words,
  needsProject: Type.Boolean(),
  fields: Type.Array(Field),
})
const Column = Shape({ index: Type.Integer(), heading: Type.String(), samples: Type.Array(Type.String()) })

/** Which field stands in which column, by its index from 0. */
const Mapping = Type.Record(Type.String({ maxLength: 60 }), Type.Integer({ minimum: 0, maximum: 500 }))

const Import = Shape({
  id: Id,
  kind: Kind,
  projectId: Nullable(Id),
  fileName: Type.String(),
  state: OneOf(importStates),
  columns: Type.Array(Column),
  mapping: Mapping,
  /** What was noticed about the file, such as hidden sheets that are not read. */
  remarks: Type.Array(Words),
  /** Share of the rows handled in the current pass, from 0 to 1. */
  progress: Type.Number(),
  totalRows: Nullable(Type.Integer()),
  handledRows: Type.Integer(),
  createdRows: Type.Integer(),
  updatedRows: Type.Integer(),
  unchangedRows: Type.Integer(),
  faultyRows: Type.Integer(),
  failure: Nullable(Type.String()),
  createdAt: Instant,
  finishedAt: Nullable(Instant),
})

const Problem = Shape({
  rowNumber: Type.Integer(),
  field: Type.String(),
  heading: Nullable(Type.String()),
  message: Words,
})
const one = Shape({ importId: Id })
const own = { signedIn: 'every kind of import asks for its own permission' }

export const importingContract = defineContract('importing', {
  listKinds: route({
    method: 'GET',
    path: '/import-kinds',
    access: own,
    summary: { zh: '可以导入的内容', en: 'What can be imported' },
    reply: Shape({ items: Type.Array(Kind) }),
  }),
  listImports: route({
    method: 'GET',
    path: '/imports',
    access: own,
    summary: { zh: '我的导入', en: 'My imports' },
    query: Shape({
      ...Paging,
      sort: Sorting(importOrders),
      kind: Type.Optional(Type.String({ maxLength: 60 })),
      state: Type.Optional(Type.Array(OneOf(importStates))),
    }),
    reply: Page(Import),
  }),
  beginImport: route({
    method: 'POST',
    path: '/imports',
    access: own,
    kind: 'upload',
    summary: { zh: '上传表格', en: 'Upload a spreadsheet' },
    query: Shape({ kind: Type.String({ maxLength: 60 }), projectId: Type.Optional(Id) }),
    reply: Import,
    status: 201,
    refusals: [refusals.unknownKind, refusals.projectNeeded, refusals.noFile, refusals.noHeader],
  }),
  getImport: route({
    method: 'GET',
    path: '/imports/:importId',
    access: own,
    summary: { zh: '导入进度', en: 'State of an import' },
    params: one,
    reply: Import,
  }),
  mapColumns: route({
    method: 'PUT',
    path: '/imports/:importId/mapping',
    access: own,
    summary: { zh: '对应列并检查', en: 'Map the columns and check' },
    params: one,
    body: Shape({ mapping: Mapping }),
    reply: Import,
    refusals: [refusals.requiredNotMapped, refusals.notReady],
  }),
  listProblems: route({
    method: 'GET',
    path: '/imports/:importId/problems',
    access: own,
    summary: { zh: '有问题的单元格', en: 'Cells with problems' },
    params: one,
    query: Shape({ ...Paging }),
    reply: Page(Problem),
  }),
  downloadFaultyRows: route({
    method: 'GET',
    path: '/imports/:importId/faulty-rows',
    access: own,
    kind: 'download',
    summary: { zh: '下载有问题的行', en: 'Download the faulty rows' },
    params: one,
    reply: Type.Unknown(),
  }),
  confirmImport: route({
    method: 'POST',
    path: '/imports/:importId/confirmation',
    access: own,
    summary: { zh: '确认导入', en: 'Confirm the import' },
    params: one,
    reply: Import,
    status: 202,
    refusals: [refusals.notReady],
  }),
  cancelImport: route({
    method: 'POST',
    path: '/imports/:importId/cancellation',
    access: own,
    summary: { zh: '取消导入', en: 'Cancel the import' },
    params: one,
    reply: Import,
    refusals: [refusals.notReady],
  }),
})
