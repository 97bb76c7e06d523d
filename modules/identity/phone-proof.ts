import type { FastifyRequest } from 'fastify'
import type { Keyring } from '#platform/secrets/keyring.ts'

const name = 'tongxing_phone'
const hours = 24

/** The cookie that says for a day which phone this browser has proved; without a phone it takes the proof back. */
export function phoneProofCookie(keyring: Keyring, phone: string | null, now: Date): string {
  const proof = { is: name, phone, until: now.getTime() + hours * 3_600_000 }
  const value = phone === null ? '' : keyring.encrypt(JSON.stringify(proof))
  return `${name}=${value}; Path=/api; HttpOnly; SameSite=Lax; Max-Age=${phone === null ? 0 : hours * 3600}`
}

/** The phone, digits alone, that the sender of a request has proved by a code without signing in; null without a proof. */
export function provenPhone(
  { headers: { cookie = '' } }: Pick<FastifyRequest, 'headers'>,
  keyring: Keyring,
  now: Date,
): string | null {
  const sealed = cookie
    .split(/;\s*/)
    .find((one) => one.startsWith(`${name}=`))
    ?.slice(name.length + 1)
  if (!sealed) return null
  try {
    const proof = JSON.parse(keyring.decrypt(sealed)) as { is?: string; phone: string; until: number }
    return proof.is === name && proof.until > now.getTime() ? proof.phone : null
  } catch {
    return null
  }
}
