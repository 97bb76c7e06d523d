import { refusals as common } from '#platform/errors/index.ts'
import { refusals } from '../errors.ts'
import { limits, whenAgain } from '../limits.ts'
import type { Means } from '../means.ts'
import { counterStore } from '../stores/counters.ts'
import { normalUsername } from '../username.ts'
import { answerOf, cookiesOf, noSession, type Visit } from '../visit.ts'
import { guardPassword, type Guarded } from './guard-password.ts'
import { welcome } from './welcome.ts'

export interface SignInInput {
  username: string
  password: string
  /** Six digits of the authenticator, or a recovery code. */
  totp?: string | undefined
}

/** Signs staff in by username and password, and by a second factor where one is set up; sets the session cookie. */
export async function signIn(
  means: Means,
  visit: Visit,
  { username, password, totp }: SignInInput,
): Promise<void> {
  const now = means.options.services.clock.now()
  const door = await counterStore(means.pool).take(`sign-in from ${visit.ip}`, limits.signInsFromAddress, now)
  if (!door.allowed) throw common.tooManyRequests(whenAgain(door.endsAt, now))
  const name = normalUsername(username)
  const opened = await guardPassword(
    means,
    visit,
    { username: name, action: 'signIn', wrong: refusals.wrongSignIn },
    (guarded) => checkPassword(means, visit, guarded, { username: name, password, totp }),
  )
  visit.keepCookies(opened.response)
  await welcome(means, visit, opened.accountId, 'signIn', {
    way: totp ? 'password and second factor' : 'password',
  })
}

interface Opened {
  response: Response
  accountId: string
}

async function checkPassword(
  means: Means,
  visit: Visit,
  guarded: Guarded,
  input: SignInInput,
): Promise<Opened> {
  const { username, password, totp } = input
  const { api } = await means.library()
  const response = await api.signInUsername({
    body: { username, password },
    headers: visit.headers(''),
    asResponse: true,
  })
  const answer = await answerOf(response)
  if (answer.code === noSession) throw refusals.accountDisabled()
  if (!response.ok) return guarded.wrong()
  if (!answer.twoFactorRedirect) return { response, accountId: userIdOf(answer) }
  if (!totp) throw refusals.totpNeeded()
  return checkSecondFactor(means, visit.headers(cookiesOf(response)), guarded, { username, totp })
}

async function checkSecondFactor(
  means: Means,
  headers: Headers,
  guarded: Guarded,
  { username, totp }: { username: string; totp: string },
): Promise<Opened> {
  const code = totp.replaceAll(/\s/g, '')
  const isDigits = /^\d{6}$/.test(code)
  if (isDigits && !(await isFirstUse(means, `${username} ${code}`))) return guarded.wrong(refusals.totpWrong)
  const { api } = await means.library()
  const call = { body: { code }, headers, asResponse: true } as const
  const response = await (isDigits ? api.verifyTOTP(call) : api.verifyBackupCode(call))
  const answer = await answerOf(response)
  if (answer.code === noSession) throw refusals.accountDisabled()
  if (!response.ok) return guarded.wrong(refusals.totpWrong)
  return { response, accountId: userIdOf(answer) }
}

/** A dynamic code that somebody has looked at over the shoulder is of no use to him. */
async function isFirstUse({ pool, options: { services } }: Means, use: string): Promise<boolean> {
  const key = `dynamic code ${services.keyring.blindIndex('dynamic code', use)}`
  return (await counterStore(pool).take(key, limits.dynamicCode, services.clock.now())).allowed
}

const userIdOf = ({ user }: Record<string, unknown>) => (user as { id: string }).id
