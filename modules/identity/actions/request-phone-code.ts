import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { codeMinutes, type Limit, limits, whenAgain } from '../limits.ts'
import type { Means } from '../means.ts'
import { codeDigest, drawCode, readSignInPhone, sealCode, sendPhoneCodeJob } from '../phone-code.ts'
import { counterStore } from '../stores/counters.ts'
import { phoneCodeStore } from '../stores/phone-codes.ts'
import type { Visit } from '../visit.ts'

export interface RequestedCode {
  minutes: number
  /** Seconds until the next code may be asked for. */
  againInSeconds: number
  /** In demo mode only. */
  demoCode: string | null
}

/**
 * Makes a code for the phone and has it sent. Known and unknown phones get the same answer, so that nobody learns
 * who our customers are.
 */
export async function requestPhoneCode(
  means: Means,
  work: Work,
  visit: Visit,
  text: string,
): Promise<RequestedCode> {
  const { services, demo } = means.options
  const { now } = work
  const phone = readSignInPhone(text, services.keyring)
  const counters = counterStore(means.pool)
  const pass = async (key: string, limit: Limit, refuse = common.tooManyRequests) => {
    const count = await counters.take(key, limit, now)
    if (!count.allowed) throw refuse(whenAgain(count.endsAt, now))
  }
  await pass(`codes from ${visit.ip}`, limits.codesFromAddress)
  await pass(`code a minute to ${phone.index}`, limits.codeEveryMinute)
  await pass(`codes a day to ${phone.index}`, limits.codesADay, refusals.codesToday)
  const code = drawCode()
  const expiresAt = new Date(now.getTime() + codeMinutes * 60_000)
  await phoneCodeStore(means.pool).put(phone.index, codeDigest(services.keyring, phone, code), expiresAt)
  if (!demo) {
    const sealed = sealCode(services.keyring, { phone: phone.number, code })
    work.enqueue(
      sendPhoneCodeJob,
      { sealed, language: visit.language, expiresAt: expiresAt.toISOString() },
      { maxAttempts: 5 },
    )
  }
  return {
    minutes: codeMinutes,
    againInSeconds: limits.codeEveryMinute.windowMs / 1000,
    demoCode: demo ? code : null,
  }
}
