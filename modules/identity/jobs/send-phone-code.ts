import { defineJob } from '#platform/jobs/index.ts'
import { codeMinutes } from '../limits.ts'
import { openCode, type PhoneCodeSender, sendPhoneCodeJob } from '../phone-code.ts'

interface Payload {
  /** Phone and code, sealed: the queue is read by people who look after it. */
  sealed: string
  language: 'zh' | 'en'
  expiresAt: string
}

/** Sends a phone code, unless it has expired while the gateway was away. */
export const sendPhoneCode = (send: PhoneCodeSender) =>
  defineJob<Payload>(sendPhoneCodeJob, async ({ services }, { sealed, language, expiresAt }) => {
    if (services.clock.now() >= new Date(expiresAt)) return
    await send({ ...openCode(services.keyring, sealed), minutes: codeMinutes, language })
  })
