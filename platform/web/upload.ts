import type { ReplyOf } from '../contract/contract.ts'
import type { filesContract } from '../files/contract.ts'
import { RefusedError, signInNeeded } from './client.ts'

/** A file as the server keeps it. */
export type UploadedFile = ReplyOf<(typeof filesContract)['routes']['uploadFile']>

export interface UploadOptions {
  language: string
  /** The project or home that the file belongs to, if it is known already. */
  projectId?: string
  homeId?: string
  /** From 0 to 1. */
  onProgress?: (share: number) => void
  signal?: AbortSignal
}

/** Sends one file with progress; a refusal is a RefusedError, a lost connection a TypeError (as with fetch). */
export function uploadFile(
  file: File,
  { language, projectId, homeId, onProgress, signal }: UploadOptions,
): Promise<UploadedFile> {
  const query = new URLSearchParams({ deviceTime: new Date(file.lastModified).toISOString() })
  if (projectId) query.set('projectId', projectId)
  if (homeId) query.set('homeId', homeId)
  const form = new FormData()
  form.append('file', file)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/files?${query.toString()}`)
    request.setRequestHeader('accept-language', language)
    request.setRequestHeader('idempotency-key', crypto.randomUUID())
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress?.(total > 0 ? loaded / total : 0),
    )
    request.addEventListener('load', () => {
      const reply = request.response as UploadedFile & Partial<RefusedError>
      if (request.status < 300) resolve(reply)
      else
        reject(
          new RefusedError(
            request.status,
            reply ?? { code: request.status === 401 ? signInNeeded : undefined },
          ),
        )
    })
    request.addEventListener('error', () => reject(new TypeError('connection lost')))
    request.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))
    signal?.addEventListener('abort', () => request.abort())
    request.send(form)
  })
}
