import { rm } from 'node:fs/promises'
import type { FastifyRequest } from 'fastify'
import { Refusal } from '../errors/index.ts'
import type { FileStorage } from './storage.ts'
import { refusals } from './errors.ts'
import { fileNameFrom } from './file-name.ts'
import { kindOf } from './kinds.ts'
import { discard, place, type PlacedFile } from './place.ts'
import { receive } from './receive.ts'

/** A form as a browser sends it without script: its fields, the photos in it, and what was not taken. */
export interface SentForm {
  fields: Record<string, string[]>
  photos: PlacedFile[]
  refused: Refusal[]
}

/** Reads a form with photos; each is recognised and stored like any upload. Whoever does not record them discards them. */
export async function takePhotos(
  request: FastifyRequest,
  storage: FileStorage,
  most: number,
): Promise<SentForm> {
  const { folder, limits } = request.server.uploads!
  const sent: SentForm = { fields: {}, photos: [], refused: [] }
  const parts = request.parts({ limits: { files: most, fields: 30, parts: most + 30, fieldSize: 30_000 } })
  for await (const part of parts) {
    if (part.type === 'field') {
      ;(sent.fields[part.fieldname] ??= []).push(String(part.value))
      continue
    }
    if (!part.filename) {
      part.file.resume()
      continue
    }
    try {
      const received = await receive(part.file, fileNameFrom(part.filename), folder, limits)
      try {
        if (kindOf.get(received.mediaType) !== 'image')
          throw refusals.notAllowed({ name: received.name, type: received.mediaType })
        sent.photos.push(await place(storage, received, limits))
      } finally {
        await rm(received.path, { force: true })
      }
    } catch (error) {
      part.file.resume()
      if (!(error instanceof Refusal)) throw error
      sent.refused.push(error)
    }
  }
  return sent
}

/** Takes photos away again that nothing speaks of. */
export const dropPhotos = (storage: FileStorage, { photos }: SentForm) =>
  Promise.all(photos.map((photo) => discard(storage, photo)))
