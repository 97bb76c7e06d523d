import {
  Id,
  Instant,
  Nothing,
  Nullable,
  OneOf,
  Page,
  Paging,
  route,
  Shape,
  Sorting,
  Type,
} from '#platform/contract/index.ts'
import { exportRefusals as refusals } from './errors.ts'
import { exportKinds, exportOrders, exportStates } from './evidence-export.ts'

const access = { permission: 'journey.export' }
const oneExport = { params: Shape({ exportId: Id }) }
const Quarter = Type.String({ pattern: '^\\d{4}-Q[1-4]$' })

const EvidenceExport = Shape({
  id: Id,
  kind: OneOf(exportKinds),
  title: Type.String(),
  quarter: Nullable(Type.String()),
  state: OneOf(exportStates),
  total: Nullable(Type.Integer()),
  handled: Type.Integer(),
  failure: Nullable(Type.String()),
  askedAt: Instant,
  finishedAt: Nullable(Instant),
  keepUntil: Nullable(Instant),
})

const oneVolume = {
  params: Shape({ exportId: Id, number: Type.Integer({ minimum: 1 }) }),
  reply: Type.Unknown(),
  refusals: [refusals.exportNotThere],
}

/** Evidence taken out for those who must prove afterwards that it was done. */
export const evidenceExportRoutes = {
  askForEvidenceExport: route({
    method: 'POST',
    path: '/evidence-exports',
    access,
    summary: { zh: '导出证据', en: 'Export evidence' },
    body: Shape({
      kind: OneOf(exportKinds),
      /** The action, customer, home or project. */
      subjectId: Type.Optional(Id),
      /** Only what was due or done in it. */
      quarter: Type.Optional(Quarter),
    }),
    reply: Shape({ id: Id }),
    status: 202,
    refusals: [refusals.nothingToExport],
  }),
  listEvidenceExports: route({
    method: 'GET',
    path: '/evidence-exports',
    access,
    summary: { zh: '我的证据导出', en: 'My exports of evidence' },
    query: Shape({
      ...Paging,
      sort: Sorting(exportOrders),
      kind: Type.Optional(OneOf(exportKinds)),
      state: Type.Optional(OneOf(exportStates)),
    }),
    reply: Page(EvidenceExport),
  }),
  readEvidenceExport: route({
    method: 'GET',
    path: '/evidence-exports/:exportId',
    access,
    summary: { zh: '一次证据导出', en: 'An export of evidence' },
    ...oneExport,
    reply: Shape({
      export: EvidenceExport,
      volumes: Type.Array(
        Shape({
          number: Type.Integer(),
          actions: Type.Integer(),
          pieces: Type.Integer(),
          pdfSize: Type.Integer(),
          zipSize: Type.Integer(),
          zipSha256: Type.String(),
          manifestSha256: Type.String(),
        }),
      ),
    }),
  }),
  cancelEvidenceExport: route({
    method: 'POST',
    path: '/evidence-exports/:exportId/cancellation',
    access,
    summary: { zh: '停止导出证据', en: 'Stop an export of evidence' },
    ...oneExport,
    reply: Nothing,
    refusals: [refusals.exportOver],
  }),
  downloadEvidencePdf: route({
    method: 'GET',
    path: '/evidence-exports/:exportId/volumes/:number/pdf',
    access,
    kind: 'download',
    summary: { zh: '下载证据册（PDF）', en: 'Download the bound evidence (PDF)' },
    ...oneVolume,
  }),
  downloadEvidenceZip: route({
    method: 'GET',
    path: '/evidence-exports/:exportId/volumes/:number/zip',
    access,
    kind: 'download',
    summary: { zh: '下载证据包（可离线核验）', en: 'Download the evidence that can be verified' },
    ...oneVolume,
  }),
}
