import type { DraftSettings } from '#modules/cases/index.ts'
import type { OidcOptions } from '#modules/identity/index.ts'
import type { ChannelSettings } from '#platform/messages/index.ts'

type Environment = Record<string, string | undefined>

/** The ways out that the operator has set; what is left out stays in the outbox, visibly. */
export function channelSettings(env: Environment): ChannelSettings {
  return {
    push: {
      contact: env.PUSH_CONTACT || (env.BASE_URL?.startsWith('https:') ? env.BASE_URL : undefined),
      ...(env.PUSH_SERVICES && { services: env.PUSH_SERVICES.split(',').map((one) => one.trim()) }),
    },
    ...(env.SMS_GATEWAY_URL && {
      sms: {
        url: env.SMS_GATEWAY_URL,
        secret: env.SMS_GATEWAY_SECRET,
        sign: env.SMS_SIGN,
        body: env.SMS_GATEWAY_BODY,
      },
    }),
    ...(env.SMTP_URL && { email: { url: env.SMTP_URL, from: env.MAIL_FROM ?? '同行 <service@localhost>' } }),
    ...(env.WECHAT_WORK_ROBOT_URL && { weChatWork: { robotUrl: env.WECHAT_WORK_ROBOT_URL } }),
  }
}

/** The endpoint that drafts words, when it is set; without it nothing of a case leaves the house. */
export function draftSettings(env: Environment): DraftSettings | undefined {
  if (!env.AI_URL) return undefined
  if (!env.AI_MODEL) throw new Error('AI_URL is set, but not AI_MODEL.')
  return {
    url: env.AI_URL,
    key: env.AI_KEY,
    model: env.AI_MODEL,
    perDay: Number(env.AI_DRAFTS_PER_DAY ?? 40),
    patience: 1000 * Number(env.AI_PATIENCE_SECONDS ?? 20),
  }
}

/** The company's own sign-in, when all its addresses are set. */
export function oidcOptions(env: Environment): OidcOptions | undefined {
  if (!env.OIDC_CLIENT_ID) return undefined
  const read = (name: string) => {
    const value = env[`OIDC_${name}`]
    if (!value) throw new Error(`OIDC_CLIENT_ID is set, but not OIDC_${name}.`)
    return value
  }
  return {
    name: {
      zh: env.OIDC_NAME ?? '企业账号',
      en: env.OIDC_NAME_EN ?? env.OIDC_NAME ?? 'your company account',
    },
    clientId: read('CLIENT_ID'),
    clientSecret: read('CLIENT_SECRET'),
    authorizationUrl: read('AUTHORIZATION_URL'),
    tokenUrl: read('TOKEN_URL'),
    userInfoUrl: read('USERINFO_URL'),
    usernameClaim: env.OIDC_USERNAME_CLAIM,
  }
}
