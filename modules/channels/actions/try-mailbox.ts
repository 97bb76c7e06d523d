import type { FastifyRequest } from 'fastify'
import type { BodyOf, Presented, ReplyOf } from '#platform/contract/index.ts'
import type { Handler } from '#platform/http/index.ts'
import type { Database } from '#platform/work/index.ts'
import type { channelsContract } from '../contract.ts'
import { faultOf } from '../fault.ts'
import { channelStore } from '../store.ts'
import { inMailbox } from '../mail/imap.ts'
import { openSmtp } from '../mail/smtp.ts'

type Trial = (typeof channelsContract)['routes']['tryMailbox']
type Outcome = Presented<ReplyOf<Trial>>

const outcomes = new WeakMap<FastifyRequest, Outcome>()

/** Signs in at both servers and says how that went; before any transaction, since servers take their time. */
export const tryMailbox: Handler<Trial> = Object.assign(
  async ({ http }: Parameters<Handler<Trial>>[0]) => outcomes.get(http.request)!,
  {
    before: async (
      request: FastifyRequest,
      _reply: unknown,
      database: Database,
      actor: Parameters<Database['withWork']>[0]['actor'],
    ) => {
      const body = request.body as BodyOf<Trial>
      const password = body.password ?? (await keptPassword(database, actor, body.channelId))
      const with_ = { user: body.userName, password }
      const [imap, smtp] = await Promise.all([
        faultIn(() => inMailbox({ ...body.imap, ...with_ }, body.folder, async () => {})),
        faultIn(async () => (await openSmtp({ ...body.smtp, ...with_ })).verify()),
      ])
      outcomes.set(request, { imap, smtp })
    },
  },
)

const faultIn = async (run: () => Promise<unknown>): Promise<string | null> =>
  run().then(
    () => null,
    (error: unknown) => faultOf(error),
  )

async function keptPassword(
  database: Database,
  actor: Parameters<Database['withWork']>[0]['actor'],
  channelId: string | undefined,
): Promise<string> {
  if (!channelId) return ''
  const kept = await database.withWork({ actor, permission: 'channels.keep' }, (work) =>
    channelStore(work).byId(channelId),
  )
  return kept?.password_sealed ? database.services.keyring.decrypt(kept.password_sealed) : ''
}
