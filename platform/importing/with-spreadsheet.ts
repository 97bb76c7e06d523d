import type { FastifyRequest } from 'fastify'
import type { Presented, ReplyOf } from '../contract/index.ts'
import type { Call, Handler } from '../http/index.ts'
import { refusals } from './errors.ts'

interface Spreadsheet {
  fileName: string
  bytes: Buffer
}

const mostBytes = 50 * 1024 * 1024
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
  received.set(request, { fileName: file.filename, bytes: await file.toBuffer() })
}
