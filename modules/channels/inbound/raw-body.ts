import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'

const bodies = new WeakMap<FastifyRequest, Buffer>()

/** The bytes of a signed request as they were sent. */
export const rawBodyOf = (request: FastifyRequest): Buffer => bodies.get(request) ?? Buffer.alloc(0)

/** Keeps the bytes of requests to an address, since a signature is over bytes and not over what they mean. */
export function keepRawBodies(server: FastifyInstance, url: string): void {
  server.addHook('preParsing', async (request, _reply, payload) => {
    if (request.url !== url) return payload
    const chunks: Buffer[] = []
    let size = 0
    for await (const chunk of payload) {
      size += (chunk as Buffer).length
      // A little more than the server takes, so that it refuses in its own words.
      if (size <= server.initialConfig.bodyLimit! + 1) chunks.push(chunk as Buffer)
    }
    const body = Buffer.concat(chunks)
    bodies.set(request, body)
    return Object.assign(Readable.from([body], { objectMode: false }), { receivedEncodedLength: size })
  })
}
