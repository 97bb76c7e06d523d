import type { FastifyInstance } from 'fastify'
import { refusals } from '../errors/index.ts'

/** Most bytes of a request that is no upload. */
export const bodyLimit = 1_048_576

/** What is larger than this is not even read to be dropped: the line is cut. */
const readAndDropped = 64 * 1_048_576

/**
 * Refuses a body that says beforehand that it is too large, after it was read and dropped: browsers hear an answer only
 * when they have sent everything, and the connection stays of use.
 */
export function refuseLargeBodies(server: FastifyInstance): void {
  server.addHook('preParsing', async ({ headers }, _reply, payload) => {
    const length = Number(headers['content-length'] ?? 0)
    if (length <= bodyLimit || headers['content-type']?.startsWith('multipart/')) return payload
    if (length <= readAndDropped) for await (const _chunk of payload);
    throw tooLarge()
  })
}

export const tooLarge = () => refusals.tooLarge({ limit: '1 MB' })
