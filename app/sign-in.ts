import { findPersonByPhone, type HoldingKind, residentScope } from '#modules/customers/index.ts'
import { createIdentity, type Identity } from '#modules/identity/module.ts'
import { sendMessage } from '#platform/messages/index.ts'
import type { Database, Services } from '#platform/work/index.ts'
import type { Config } from './config.ts'
import { oidcOptions } from './surroundings.ts'

const roleOf: Record<HoldingKind, string> = {
  owner: 'owner',
  coOwner: 'coOwner',
  family: 'family',
  tenant: 'tenant',
  authorised: 'authorisedPerson',
}

export interface SignInMeans {
  urls: { app: string; auth: string }
  services: Services
  secret: string
  /** The product's database, once it is open: phone codes leave through the outbox. */
  database: () => Database
}

/** Sign-in with what it may not know by itself: who has which phone, and which homes a person holds. */
export function openSignIn(config: Config, { urls, services, secret, database }: SignInMeans): Identity {
  return createIdentity({
    urls,
    services,
    secret,
    baseUrl: config.baseUrl,
    demo: config.demo,
    oidc: oidcOptions(config.environment),
    sendPhoneCode: async ({ phone, code, minutes, language }) => {
      await database().asSystem('a phone code is sent', (work) =>
        sendMessage(work, {
          channel: 'sms',
          to: { address: phone },
          template: 'phoneCode',
          variables: { code, minutes: String(minutes) },
          language,
          urgency: 'urgent',
          expiresAt: new Date(work.now.getTime() + minutes * 60_000),
        }),
      )
    },
    findPersonByPhone,
    residentScope: async (work, asked) => {
      const scope = await residentScope(work, asked)
      if (!scope) return null
      const { personId, name, homes, households, kinds } = scope
      return { personId, name, homes, households, roles: kinds.map((kind) => roleOf[kind]) }
    },
  })
}
