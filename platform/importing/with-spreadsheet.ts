import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Presented, ReplyOf } from '../contract/index.ts'
import type { Call, Handler } from '../http/index.ts'
import { spreadsheetRefusals } from '../spreadsheets/index.ts'
import { refusals } from './errors.ts'

interface Spreadsheet {
  fileName: string
  bytes: Buffer
}

const megabyte = 1024 * 1024
const mostBytes = 50 * megabyte
const received = new WeakMap<FastifyRequest, Spreadsheet>()

/** A handler that gets the uploaded spreadsheet, received before its unit of work opens. */
export function withSpreadsheet<R>(
  handle: (call: Call<R>, file: Spreadsheet) => Promise<Presented<ReplyOf<R>>>,
): Handler<R> {
  return Object.assign((call: Call<R>) => handle(call, received.get(call.http.request)!), { before: receive })
}

async function receive(request: FastifyRequest): Promise<void> {
  if (!request.isMultipart()) throw refusals.noFile()
  const file = await request.file({ limits: { fileSize: mostBytes, files: 1 } })
  if (!file) throw refusals.noFile()
  const bytes = await file.toBuffer().catch((error: { code?: string }) => {
    // The rest is read and dropped: a browser hears the refusal only after it has sent everything.
    request.raw.unpipe()
    request.raw.resume()
    if (error.code !== 'FST_REQ_FILE_TOO_LARGE') throw error
    throw spreadsheetRefusals.fileTooLarge({ limit: mostBytes / megabyte })
  })
  received.set(request, { fileName: file.filename, bytes })
  // Makes the digest of a repeatable request depend on the file.
  request.body = { name: file.filename, sha256: createHash('sha256').update(bytes).digest('hex') }
}
