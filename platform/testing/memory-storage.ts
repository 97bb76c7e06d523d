import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { FileStorage } from '../files/storage.ts'

/** Files kept in memory, for tests that are not about where files lie. */
export function memoryStorage(): FileStorage {
  const files = new Map<string, Buffer>()
  return {
    put: async (key, source) =>
      void files.set(key, Buffer.isBuffer(source) ? source : await readFile(source.path)),
    get: async (key, range) => {
      const bytes = files.get(key)
      if (!bytes) throw new Error(`No file under ${key}`)
      return Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes])
    },
    remove: async (key) => void files.delete(key),
  }
}
