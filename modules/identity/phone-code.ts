import { randomInt } from 'node:crypto'
import type { Keyring } from '#platform/secrets/keyring.ts'
import { type Refusal, refusals as common } from '#platform/errors/index.ts'
import { parsePhone } from '#platform/text/index.ts'
import { refusals } from './errors.ts'
import { codeMinutes, wrongTriesOfCode } from './limits.ts'

/** Sends a phone code by whatever way the installation has; called by a job, so a failure is tried again. */
export type PhoneCodeSender = (message: {
  /** The real number, digits alone. */
  phone: string
  code: string
  /** Minutes for which the code is valid from the request on. */
  minutes: number
  language: 'zh' | 'en'
}) => Promise<void>

/** What a phone is called where it must not stand in clear. */
export interface SignInPhone {
  /** Digits alone. */
  number: string
  /** Keyed digest; the sign-in library and all counters know the phone by it. */
  index: string
}

/** A mobile number in any form people type; anything else is refused at the field. */
export function readSignInPhone(text: string, keyring: Keyring): SignInPhone {
  const phone = parsePhone(text)
  if (!phone.ok)
    throw common.invalidInput({ count: 1 }, { fields: [{ path: 'body.phone', zh: phone.zh, en: phone.en }] })
  if (phone.value.kind === 'landline') throw common.invalidInput({ count: 1 }, { fields: [notMobile] })
  return {
    number: phone.value.canonical,
    index: keyring.blindIndex('phone of sign-in', phone.value.canonical),
  }
}

const notMobile = {
  path: 'body.phone',
  zh: '请填写手机号，座机收不到验证码',
  en: 'Please enter a mobile number: a landline cannot receive the code',
}

/** Six digits that nobody can foretell. */
export function drawCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0')
}

/** Six digits are quickly tried out, so only a keyed digest of them is kept. */
export function codeDigest(keyring: Keyring, { index }: SignInPhone, code: string): string {
  return keyring.blindIndex('phone code', `${index} ${code}`)
}

/** The job that has a code sent. */
export const sendPhoneCodeJob = 'identity.send-phone-code'

/** Phone and code as they may stand in the queue. */
export function sealCode(keyring: Keyring, message: { phone: string; code: string }): string {
  return keyring.encrypt(JSON.stringify(message))
}

export function openCode(keyring: Keyring, sealed: string): { phone: string; code: string } {
  return JSON.parse(keyring.decrypt(sealed))
}

/** A code as it stood before this try. */
export interface TriedCode {
  wrongTries: number
  expiresAt: Date
  usedAt: Date | null
  isRight: boolean
}

/** Why the try does not sign in; null when it does. */
export function whyRefused(tried: TriedCode | null, now: Date): Refusal | null {
  if (!tried) return refusals.codeNone()
  if (tried.wrongTries >= wrongTriesOfCode) return refusals.codeSpent()
  if (tried.isRight && tried.usedAt) return refusals.codeUsed()
  if (tried.expiresAt <= now) return refusals.codeExpired({ minutes: codeMinutes })
  if (tried.isRight) return null
  const left = wrongTriesOfCode - tried.wrongTries - 1
  return left === 0 ? refusals.codeSpent() : refusals.codeWrong({ left })
}
