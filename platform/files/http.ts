import { refusals as common } from '../errors/index.ts'
import { bind, type Call } from '../http/index.ts'
import { filesContract } from './contract.ts'
import { refusals } from './errors.ts'
import { sendFile } from './send-file.ts'
import { fileRows, type FileRow, recordFile } from './store.ts'
import { withUpload } from './with-upload.ts'

type Reading = Call<typeof filesContract.routes.readFile>

export const filesApi = bind(filesContract, {
  uploadFile: withUpload(({ work, query }, file) =>
    recordFile(work, file, {
      ...query,
      deviceTime: query.deviceTime ? new Date(query.deviceTime) : undefined,
    }),
  ),
  readFile: async (call) => {
    const { storageKey: key, name, mediaType, size, sha256 } = await seenFile(call)
    sendFile(
      call.work.services.storage,
      { key, name, mediaType, size, etag: `"${sha256}"` },
      call.http.request,
      call.http.reply,
    )
  },
  readScreenImage: async (call) => sendDerived(call, await seenFile(call), 'screen'),
  readThumbnail: async (call) => sendDerived(call, await seenFile(call), 'thumbnail'),
})

async function seenFile({ work, params }: Reading): Promise<FileRow> {
  const [row] = await fileRows(work, [params.fileId])
  if (!row) throw common.notFound()
  return row
}

function sendDerived({ work, http }: Reading, row: FileRow, part: 'screen' | 'thumbnail'): void {
  const key = part === 'screen' ? row.screenKey : row.thumbnailKey
  if (!key) throw refusals.noPreview()
  const name = `${row.name.replace(/\.\w+$/, '')}.webp`
  const file = { key, name, mediaType: 'image/webp', size: null, etag: `"${row.sha256}-${part}"` }
  sendFile(work.services.storage, file, http.request, http.reply)
}
