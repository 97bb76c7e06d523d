import type { FastifyRequest } from 'fastify'
import type { BodyOf, Presented, ReplyOf } from '#platform/contract/index.ts'
import type { Handler } from '#platform/http/index.ts'
import { signatureFault } from '#platform/messages/index.ts'
import type { Database, Work } from '#platform/work/index.ts'
import { replayWindowMs } from './channel.ts'
import { refusals } from './errors.ts'
import type { inboundRoutes } from './routes/inbound.ts'
import type { ChannelRow } from './tables.ts'
import { rawBodyOf } from './inbound/raw-body.ts'
import { takeMessage } from './actions/take-message.ts'

type Inbound = (typeof inboundRoutes)['receiveMessage']

const answers = new WeakMap<FastifyRequest, Presented<ReplyOf<Inbound>>>()

/** Whoever signs is nobody that the policies know, so the product itself takes the message once the signature holds. */
export const receiveMessage: Handler<Inbound> = Object.assign(
  async ({ http }: Parameters<Handler<Inbound>>[0]) => answers.get(http.request)!,
  {
    before: async (request: FastifyRequest, _reply: unknown, database: Database) => {
      const answer = await database.asSystem('another system hands over a message', async (work) =>
        takeMessage(work, await clientOf(work, request), request.body as BodyOf<Inbound>),
      )
      answers.set(request, answer)
    },
  },
)

async function clientOf(work: Work, request: FastifyRequest): Promise<ChannelRow> {
  const [client] = await work.sql<ChannelRow>(
    `SELECT * FROM channels.channel WHERE kind = 'client' AND client_key = $1`,
    [String(request.headers['x-client'] ?? '')],
  )
  if (!client) throw refusals.unknownClient()
  const secret = work.services.keyring.decrypt(client.secret_sealed!)
  const fault = signatureFault(secret, request.headers, rawBodyOf(request), work.now, replayWindowMs)
  if (fault) throw fault === 'time' ? refusals.tooOld() : refusals.unknownClient()
  if (!client.is_on) throw refusals.switchedOff()
  return client
}
