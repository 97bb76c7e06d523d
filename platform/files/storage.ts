import type { Readable } from 'node:stream'

/** Where the bytes of files lie: a local folder or an S3-compatible store. Keys are never reused. */
export interface FileStorage {
  put: (key: string, bytes: Buffer, contentType: string) => Promise<void>
  get: (key: string) => Promise<Readable>
  remove: (key: string) => Promise<void>
}
