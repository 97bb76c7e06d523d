import { randomUUID } from 'node:crypto'
import { refusals } from '../errors.ts'
import { limits, whenAgain } from '../limits.ts'
import type { Means } from '../means.ts'
import { codeDigest, readSignInPhone, type SignInPhone, whyRefused } from '../phone-code.ts'
import { accountStore } from '../stores/accounts.ts'
import { counterStore } from '../stores/counters.ts'
import { phoneCodeStore } from '../stores/phone-codes.ts'
import { signInStore } from '../stores/sign-ins.ts'
import { answerOf, noSession, type Visit } from '../visit.ts'
import { leaveTrace } from './traces.ts'
import { welcome } from './welcome.ts'

const action = 'phoneSignIn'

/** Signs a customer in by phone and code; sets the session cookie. */
export async function phoneSignIn(
  means: Means,
  visit: Visit,
  input: { phone: string; code: string },
): Promise<void> {
  const phone = readSignInPhone(input.phone, means.options.services.keyring)
  await redeem(means, visit, phone, input.code.replaceAll(/\s/g, ''))
  const person = await means.own.asSystem('sign-in', async (work) => {
    const found = await means.options.findPersonByPhone(work, phone.number)
    return found && { ...found, account: await accountStore(work).ofPerson(found.personId) }
  })
  if (!person) {
    await leaveTrace(means, visit, {
      change: 'sign_in_failed',
      action,
      details: { reason: refusals.personUnknown.code },
    })
    throw refusals.personUnknown()
  }
  await signInStore(means.pool).bindPhone(person.account.id, person.name, phone.index)
  await openSession(means, visit, phone)
  await welcome(means, visit, person.account.id, action, { way: 'phone code' })
}

/** Uses the code up, or refuses. A hundred wrong codes from one address, over all phones, close the door to it. */
export async function redeem(means: Means, visit: Visit, phone: SignInPhone, code: string): Promise<void> {
  const { clock, keyring } = means.options.services
  const now = clock.now()
  const counters = counterStore(means.pool)
  const key = `wrong codes from ${visit.ip}`
  const before = await counters.look(key, limits.wrongCodesFromAddress, now)
  if (!before.allowed) throw refusals.codesBlocked(whenAgain(before.endsAt, now))
  const tried = await phoneCodeStore(means.pool).try(phone.index, codeDigest(keyring, phone, code), now)
  const refusal = whyRefused(tried, now)
  if (!refusal) return
  const count = await counters.take(key, limits.wrongCodesFromAddress, now)
  await leaveTrace(means, visit, { change: 'sign_in_failed', action, details: { reason: refusal.code } })
  if (count.left > 0) throw refusal
  await leaveTrace(means, visit, { change: 'locked_out', action, details: { until: count.endsAt } })
  throw refusals.codesBlocked(whenAgain(count.endsAt, now))
}

/** The library asks back whether the code is right; the pass tells it that the house has just seen to that. */
async function openSession({ library, passes }: Means, visit: Visit, phone: SignInPhone): Promise<void> {
  const pass = randomUUID()
  passes.add(`${phone.index} ${pass}`)
  try {
    const body = { phoneNumber: phone.index, code: pass }
    const response = await (
      await library()
    ).api.verifyPhoneNumber({ body, headers: visit.headers(''), asResponse: true })
    const answer = await answerOf(response)
    if (answer.code === noSession) throw refusals.accountDisabled()
    if (!response.ok) throw new Error(`The sign-in library refused a phone: ${answer.code}`)
    visit.keepCookies(response)
  } finally {
    passes.delete(`${phone.index} ${pass}`)
  }
}
