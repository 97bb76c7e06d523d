import { uuidv7 } from 'uuidv7'
import type { Keyring } from '#platform/secrets/keyring.ts'
import { formLapsesMs, quickestMs } from '../channel.ts'

/** A page that was opened: the id that its case will have, and when; sending it twice opens one case. */
export function issueToken(keyring: Keyring, channelId: string, now: Date): string {
  const open = `${uuidv7()}.${now.getTime()}`
  return `${open}.${seal(keyring, channelId, open)}`
}

/** The id for the case, or why the page cannot be sent. */
export function readToken(
  keyring: Keyring,
  channelId: string,
  token: string,
  now: Date,
): { id: string; fault: null } | { id: null; fault: 'noise' | 'tooQuick' | 'lapsed' } {
  const [id = '', at = '', mac] = token.split('.')
  if (mac !== seal(keyring, channelId, `${id}.${at}`)) return { id: null, fault: 'noise' }
  const age = now.getTime() - Number(at)
  if (age < quickestMs) return { id: null, fault: 'tooQuick' }
  return age > formLapsesMs ? { id: null, fault: 'lapsed' } : { id, fault: null }
}

const seal = (keyring: Keyring, channelId: string, open: string) =>
  keyring.blindIndex('opened form', `${channelId} ${open}`)
