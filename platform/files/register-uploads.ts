import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import multipart from '@fastify/multipart'
import type { FastifyInstance } from 'fastify'
import { defaultLimits, type FileLimits } from './kinds.ts'

export interface UploadOptions {
  /** Of this server alone; a folder of the system where nothing is stated. */
  folder?: string
  /** What differs from the default limits, in bytes (`pixels`: in pixels). */
  limits?: Partial<FileLimits>
}

/** Where uploads of this server lie until they are stored, and how large they may be. */
export interface UploadSettings {
  folder: string
  limits: FileLimits
}

declare module 'fastify' {
  interface FastifyInstance {
    uploads?: UploadSettings
  }
}

/** Lets the server take uploads; call it before routes are mounted. */
export async function registerUploads(server: FastifyInstance, options: UploadOptions = {}): Promise<void> {
  const limits = { ...defaultLimits, ...options.limits }
  const folder = await emptied(options.folder)
  const largest = Math.max(limits.image, limits.video, limits.audio, limits.document)
  await server.register(multipart, {
    limits: { files: 1, fields: 20, fieldSize: 10_000, parts: 21, fileSize: largest + 1 },
  })
  server.decorate('uploads', { folder, limits })
  server.addHook('onClose', () => rm(folder, { recursive: true, force: true }))
}

/** What a server that was killed had received is nobody's. */
async function emptied(folder: string | undefined): Promise<string> {
  if (!folder) return mkdtemp(join(tmpdir(), 'tongxing-uploads-'))
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return folder
}
