import { Readable } from 'node:stream'
import type { FileStorage } from '../files/storage.ts'

/** Files kept in memory, for tests that are not about where files lie. */
export function memoryStorage(): FileStorage {
  const files = new Map<string, Buffer>()
  return {
    put: async (key, bytes) => void files.set(key, bytes),
    get: async (key) => {
      const bytes = files.get(key)
      if (!bytes) throw new Error(`No file under ${key}`)
      return Readable.from(bytes)
    },
    remove: async (key) => void files.delete(key),
  }
}
