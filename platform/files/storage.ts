import type { Readable } from 'node:stream'

/** Bytes to store: in memory, or lying in a file of known size and SHA-256 (hex). */
export type FileSource = Buffer | { path: string; size: number; sha256: string }

/** First and last byte wanted, both included. */
export interface ByteRange {
  start: number
  end: number
}

/** Where the bytes of files lie: a local folder or an S3-compatible store. Keys are never reused. */
export interface FileStorage {
  put: (key: string, source: FileSource, contentType: string) => Promise<void>
  /** Rejects when there is nothing under the key. */
  get: (key: string, range?: ByteRange) => Promise<Readable>
  /** Removing what is not there is no error. */
  remove: (key: string) => Promise<void>
  /** Rejects with what to do when the store refuses us; one that is away for a while may come back. */
  prove?: () => Promise<void>
}
