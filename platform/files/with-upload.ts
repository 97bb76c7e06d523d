import { rm } from 'node:fs/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Presented, ReplyOf } from '../contract/index.ts'
import { Refusal, refusals as common } from '../errors/index.ts'
import type { Call, Handler } from '../http/index.ts'
import type { Database } from '../work/index.ts'
import { refusals } from './errors.ts'
import { fileNameFrom } from './file-name.ts'
import { discard, place, type PlacedFile } from './place.ts'
import { receive, type ReceivedFile } from './receive.ts'

/** The file of an upload, stored; `path` is its temporary copy, there until the request is over. */
export type Upload = PlacedFile & { path: string }

const uploads = new WeakMap<FastifyRequest, Upload>()

/**
 * A handler for a route of kind `upload`. The file is received, recognised and stored before the unit of work opens,
 * so that a slow line holds no transaction. Call `recordFile(work, file, about)`; a file without a record is discarded.
 */
export function withUpload<R>(
  handle: (call: Call<R>, file: Upload) => Promise<Presented<ReplyOf<R>>>,
): Handler<R> {
  return Object.assign((call: Call<R>) => handle(call, uploads.get(call.http.request)!), { before: takeIn })
}

async function takeIn(request: FastifyRequest, reply: FastifyReply, database: Database): Promise<void> {
  const received = await receivePart(request)
  try {
    const { storage } = database.services
    const placed = await place(storage, received, request.server.uploads!.limits)
    const { path, name, sha256 } = received
    uploads.set(request, { ...placed, path })
    // Makes the digest of a repeatable request depend on the file.
    request.body = { name, sha256 }
    reply.raw.once('close', () => void tidyUp(database, { ...placed, path }))
  } catch (error) {
    await rm(received.path, { force: true })
    throw error
  }
}

async function receivePart(request: FastifyRequest): Promise<ReceivedFile> {
  if (!request.server.uploads)
    throw new Error('Call registerUploads(server) before mounting routes that take files.')
  if (!request.isMultipart()) throw common.wrongMediaType({ type: request.headers['content-type'] ?? '—' })
  const { folder, limits } = request.server.uploads
  try {
    const part = await request.file()
    if (!part) throw refusals.noFile()
    return await receive(part.file, fileNameFrom(part.filename), folder, limits)
  } catch (error) {
    // The rest is read and dropped: a browser hears the refusal only after it has sent everything.
    request.raw.unpipe()
    request.raw.resume()
    throw error instanceof Refusal ? error : refusals.interrupted({}, { cause: error })
  }
}

/** After the answer: the temporary copy goes, and so does a stored file that no row speaks of (refused, repeated, rolled back). */
async function tidyUp(database: Database, { path, ...placed }: Upload): Promise<void> {
  await rm(path, { force: true })
  const recorded = await database
    .asSystem('tidy up after an upload', (work) =>
      work.sql('SELECT 1 FROM platform.file WHERE id = $1', [placed.id]),
    )
    .catch(() => ['unknown'])
  if (recorded.length === 0) await discard(database.services.storage, placed)
}
