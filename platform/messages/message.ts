/** Ways out to people; `inApp` is the inbox inside the product. */
export const channels = ['inApp', 'sms', 'email', 'weChatWork', 'webhook', 'push'] as const
export type ChannelName = (typeof channels)[number]

/** The orders of the list of templates. */
export const templateOrders = ['key', 'channel', 'language'] as const
export type TemplateOrder = (typeof templateOrders)[number]

/**
 * `failed` is tried again, `dead` is not; `held` waits for the end of the quiet hours; `notConfigured` stays in the
 * outbox because this installation has no gateway for the channel; `withheld` is marketing that its reader does not want;
 * `replaced` was told on another way instead.
 */
export const messageStates = [
  'queued',
  'sending',
  'sent',
  'failed',
  'dead',
  'held',
  'notConfigured',
  'withheld',
  'replaced',
] as const
export type MessageState = (typeof messageStates)[number]

/** States from which a person may send a message once more. */
export const retriable: readonly MessageState[] = ['failed', 'dead', 'notConfigured']

const minute = 60_000
/** Waiting times between tries: seven tries in about nine hours. */
const waits = [0.5 * minute, 2 * minute, 10 * minute, 30 * minute, 120 * minute, 360 * minute]

/** A try that has not come back after this long counts as lost with its process. */
export const lostAfterMs = 5 * minute

/** When the next try is due after so many tries in vain; null when that was the last. */
export function nextTry(attempts: number, now: Date): Date | null {
  const wait = waits[attempts - 1]
  return wait === undefined ? null : new Date(now.getTime() + wait)
}
