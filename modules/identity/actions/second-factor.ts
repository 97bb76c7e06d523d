import type { Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import type { SignIn } from '../known-sign-ins.ts'
import type { Means } from '../means.ts'
import { accountStore } from '../stores/accounts.ts'
import { answerOf, type Visit } from '../visit.ts'
import { guardPassword } from './guard-password.ts'

export interface Enrolment {
  /** What the authenticator reads from a QR code. */
  uri: string
  /** For typing in by hand. */
  secret: string
  /** Each signs in once when the phone is lost; shown only now. */
  recoveryCodes: string[]
}

/** Starts the set-up of two-step sign-in; it holds once a code confirms it. */
export async function enrolTotp(
  means: Means,
  work: Work,
  visit: Visit,
  signIn: SignIn,
  password: string,
): Promise<Enrolment> {
  const username = await usernameOf(work, signIn)
  const { actor } = signIn
  const guarding = { username, action: 'enrolTotp', wrong: refusals.wrongPassword, actor }
  const { api } = await means.library()
  const answer = await guardPassword(means, visit, guarding, async ({ wrong }) => {
    const response = await api.enableTwoFactor({
      body: { password, method: 'totp' },
      headers: visit.headers(),
      asResponse: true,
    })
    const answer = await answerOf(response)
    if (answer.code === 'TOTP_ALREADY_ENABLED') throw refusals.totpAlreadyOn()
    return response.ok ? answer : wrong()
  })
  const { totpURI, backupCodes } = answer as unknown as { totpURI: string; backupCodes: string[] }
  const given = new URL(totpURI).searchParams
  const secret = given.get('secret') ?? ''
  const issuer = 'Tongxing 同行'
  const search = new URLSearchParams({ secret, issuer, digits: '6', period: '30' })
  const uri = `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(username)}?${search}`
  return { uri, secret, recoveryCodes: backupCodes }
}

/** Turns two-step sign-in on with a code that the authenticator shows. */
export async function confirmTotp(
  means: Means,
  work: Work,
  visit: Visit,
  { accountId }: SignIn,
  code: string,
): Promise<void> {
  const call = {
    body: { code: code.replaceAll(/\s/g, '') },
    headers: visit.headers(),
    asResponse: true,
  } as const
  const response = await (await means.library()).api.verifyTOTP(call)
  const answer = await answerOf(response)
  if (answer.code === 'TOTP_NOT_ENABLED') throw refusals.totpNotStarted()
  if (!response.ok) throw refusals.totpWrong()
  visit.keepCookies(response)
  means.known.forget(accountId)
  await work.note('second_factor_on', { subject: ['identity.account', accountId] })
}

/** Turns two-step sign-in off. */
export async function disableTotp(
  means: Means,
  work: Work,
  visit: Visit,
  signIn: SignIn,
  password: string,
): Promise<void> {
  const guarding = {
    username: await usernameOf(work, signIn),
    action: 'disableTotp',
    wrong: refusals.wrongPassword,
    actor: signIn.actor,
  }
  const { api } = await means.library()
  const response = await guardPassword(means, visit, guarding, async ({ wrong }) => {
    const disabled = await api.disableTwoFactor({
      body: { password },
      headers: visit.headers(),
      asResponse: true,
    })
    return disabled.ok ? disabled : wrong()
  })
  visit.keepCookies(response)
  means.known.forget(signIn.accountId)
  await work.note('second_factor_off', { subject: ['identity.account', signIn.accountId] })
}

async function usernameOf(work: Work, { accountId }: SignIn): Promise<string> {
  return (await accountStore(work).byId(accountId))?.username ?? ''
}
