import { RefusedError } from '#platform/web/client.ts'
import type { Import } from './api.ts'

interface Sheet {
  file: File
  kind: string
  projectId?: string
}

interface Sending {
  language: string
  /** From 0 to 1. */
  onProgress: (share: number) => void
}

/** Sends a spreadsheet with progress; a refusal is a RefusedError, a lost connection a TypeError (as with fetch). */
export function sendSheet(
  { file, kind, projectId }: Sheet,
  { language, onProgress }: Sending,
): Promise<Import> {
  const query = new URLSearchParams({ kind, ...(projectId && { projectId }) })
  const form = new FormData()
  form.append('file', file)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/imports?${query.toString()}`)
    request.setRequestHeader('accept-language', language)
    request.setRequestHeader('idempotency-key', crypto.randomUUID())
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onload = () => {
      const reply = request.response as Import & Partial<RefusedError>
      if (request.status < 300) resolve(reply)
      else reject(new RefusedError(request.status, reply ?? {}))
    }
    request.onerror = () => reject(new TypeError('connection lost'))
    request.send(form)
  })
}
