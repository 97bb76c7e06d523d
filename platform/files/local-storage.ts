import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { FileSource, FileStorage } from './storage.ts'

/** Keeps files below a folder; after a crash a file is there completely or not at all. */
export function localStorage(folder: string): FileStorage {
  const unfinished = join(folder, '.unfinished')
  return {
    put: async (key, source) => {
      const target = pathOf(folder, key)
      const draft = join(unfinished, randomUUID())
      await Promise.all([mkdir(unfinished, { recursive: true }), mkdir(dirname(target), { recursive: true })])
      try {
        await write(draft, source)
        await rename(draft, target)
        await syncFolder(dirname(target))
      } catch (error) {
        await rm(draft, { force: true })
        throw error
      }
    },
    get: async (key, range) => {
      const file = await open(pathOf(folder, key))
      return file.createReadStream(range)
    },
    remove: (key) => rm(pathOf(folder, key), { force: true }),
  }
}

function pathOf(folder: string, key: string): string {
  if (!/^[\w-]+(\/[\w-]+)*$/.test(key)) throw new Error(`"${key}" is no key of a file.`)
  return join(folder, key)
}

async function write(path: string, source: FileSource): Promise<void> {
  const bytes = Buffer.isBuffer(source) ? Readable.from([source]) : createReadStream(source.path)
  await pipeline(bytes, createWriteStream(path, { flush: true, mode: 0o640 }))
}

/** A rename is durable only when its folder is. Windows has no such call and needs none. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
