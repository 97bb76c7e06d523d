import type { Work } from '../../work/index.ts'
import { type MessageInput, sendMessage } from '../send-message.ts'
import { hasDevice } from './devices.ts'

export const pushCarrier = 'webPush'

/**
 * Tells a person on her devices; `instead` goes out where none of them can be told, and at once where there is none.
 * Without `instead` whoever has no device is not told on this way.
 */
export async function pushMessage(
  work: Work,
  message: Omit<MessageInput, 'channel' | 'carrier' | 'to'> & { to: { personId: string } },
  instead: MessageInput | null,
): Promise<void> {
  if (await hasDevice(work, message.to.personId)) {
    const { link, urgency } = message
    const sealed = instead && work.services.keyring.encrypt(JSON.stringify(instead))
    const told = { link, urgent: urgency === 'urgent', ...(sealed && { sealed }) }
    await sendMessage(work, { ...message, channel: 'push', carrier: { name: pushCarrier, told } })
  } else if (instead) await sendMessage(work, instead)
}

/** The message that goes instead, if there is one. */
export function openInstead(work: Work, { sealed }: Record<string, unknown>): MessageInput | null {
  if (typeof sealed !== 'string') return null
  const instead = JSON.parse(work.services.keyring.decrypt(sealed)) as MessageInput
  return { ...instead, ...(instead.expiresAt && { expiresAt: new Date(instead.expiresAt) }) }
}
