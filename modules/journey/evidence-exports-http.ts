import { sendFile } from '#platform/files/index.ts'
import { type Call, type Handlers, languageOf } from '#platform/http/index.ts'
import { askForExport, cancelExport } from './actions/exports/ask-for-export.ts'
import { exportRefusals } from './exports/errors.ts'
import { daysKept } from './exports/evidence-export.ts'
import type { evidenceExportRoutes } from './exports/routes.ts'
import { type ExportRecord, exportStore } from './stores/exports.ts'

export const evidenceExportHandlers: Handlers<typeof evidenceExportRoutes> = {
  askForEvidenceExport: ({ work, body, http }) => askForExport(work, body, languageOf(http.request)),
  listEvidenceExports: async ({ work, query }) => {
    const { items, next } = await exportStore(work).list(query)
    return { items: items.map(present), next }
  },
  readEvidenceExport: async ({ work, params }) => {
    const store = exportStore(work)
    const record = await store.byId(params.exportId)
    const volumes = await store.volumes(record.id)
    return {
      export: present(record),
      volumes: volumes.map(({ number, actions, pieces, pdfSize, zipSize, zipSha256, manifestSha256 }) => ({
        number,
        actions,
        pieces,
        pdfSize,
        zipSize,
        zipSha256,
        manifestSha256,
      })),
    }
  },
  cancelEvidenceExport: async ({ work, params }) => {
    await cancelExport(work, params.exportId)
    return {}
  },
  downloadEvidencePdf: (call) => download(call, 'pdf'),
  downloadEvidenceZip: (call) => download(call, 'zip'),
}

type Download = Call<typeof evidenceExportRoutes.downloadEvidencePdf>

async function download({ work, params, http }: Download, part: 'pdf' | 'zip'): Promise<void> {
  const store = exportStore(work)
  const record = await store.byId(params.exportId)
  const volume = (await store.volumes(record.id)).find(({ number }) => number === params.number)
  if (!volume) throw exportRefusals.exportNotThere({ days: daysKept })
  await work.note(
    'download',
    { subject: ['journey.evidence_export', record.id] },
    { part, number: volume.number },
  )
  const suffix = volume.number > 1 ? `-${volume.number}` : ''
  const file =
    part === 'pdf'
      ? {
          key: volume.pdfKey,
          size: volume.pdfSize,
          mediaType: 'application/pdf',
          etag: `"${volume.pdfSha256}"`,
        }
      : {
          key: volume.zipKey,
          size: volume.zipSize,
          mediaType: 'application/zip',
          etag: `"${volume.zipSha256}"`,
        }
  sendFile(
    work.services.storage,
    { ...file, name: `${record.title}${suffix}.${part}` },
    http.request,
    http.reply,
  )
}

function present({ subjectId: _, language: __, askedBy: ___, askedByName: ____, ...record }: ExportRecord) {
  return record
}
