import type { Database, Work } from '../work/index.ts'
import { type AddressBook, maskAddress, maskNumbers } from './address.ts'
import type { Carrier } from './channels/carrier.ts'
import { type Channel, type Outgoing, Rejected } from './channels/channel.ts'
import type { OpenChannels } from './channels/open-channels.ts'
import { withholdUnlessAgreed } from './marketing.ts'
import { lostAfterMs, nextTry } from './message.ts'
import { defaultQuietHours, type QuietHours, quietUntil } from './quiet-hours.ts'
import type { MessageRow } from './tables.ts'

/** What delivery needs to know of this installation. */
export interface Delivery {
  channels: OpenChannels
  addressBook: AddressBook
  quietHours?: Partial<QuietHours>
  carriers?: readonly Carrier[]
}

/** Clocks of server and database may differ by this much. */
const toleranceMs = 5000

/**
 * One try to deliver one message: claim it, hand it over outside any transaction, write down how it went. A crash in
 * between repeats the try once the claim has lapsed; the provider then gets the same message id a second time.
 */
export async function deliver(database: Database, delivery: Delivery, messageId: string): Promise<void> {
  const claimed = await database.asSystem('deliver a message', (work) =>
    claim(database, work, delivery, messageId),
  )
  if (!claimed) return
  const outcome = await claimed.channel.send(claimed.message).catch((error: Error) => error)
  await database.asSystem('write down how a delivery went', (work) =>
    outcome instanceof Error
      ? markFailed(work, delivery, messageId, outcome)
      : markSent(work, messageId, outcome.providerId),
  )
}

async function claim(
  database: Database,
  work: Work,
  delivery: Delivery,
  id: string,
): Promise<{ channel: Channel; message: Outgoing } | null> {
  const [row] = await work.sql<MessageRow>(
    `SELECT * FROM platform.message WHERE id = $1 AND state IN ('queued', 'sending', 'failed', 'held') AND due_at <= $2 FOR UPDATE`,
    [id, new Date(work.now.getTime() + toleranceMs)],
  )
  if (!row) return null
  if (row.expires_at && row.expires_at < work.now) return stop(work, id, 'dead', 'expired')
  if (await withholdUnlessAgreed(work, delivery.addressBook, row)) return null
  const channel = await wayOf(database, work, delivery, row)
  if (!channel) return stop(work, id, 'notConfigured', null)
  const hours = { ...defaultQuietHours, ...delivery.quietHours }
  const until = row.urgent || !hours.channels.includes(row.channel) ? null : quietUntil(work.now, hours)
  if (until) return hold(work, id, until)
  const address = await findAddress(work, delivery.addressBook, row)
  if (!address) return stop(work, id, 'dead', 'noAddress')
  const lapse = new Date(work.now.getTime() + lostAfterMs)
  await work.sql(
    `UPDATE platform.message SET state = 'sending', attempts = attempts + 1, due_at = $2, address_sealed = $3, address_hint = $4 WHERE id = $1`,
    [id, lapse, work.services.keyring.encrypt(address), row.channel === 'push' ? null : maskAddress(address)],
  )
  const content = work.services.keyring.decrypt(row.content_sealed)
  return {
    channel,
    message: { messageId: id, address, subject: row.subject, content, templateKey: row.template_key },
  }
}

/** The way out of a message: its own carrier, while that one is in use, else that of the installation. */
async function wayOf(
  database: Database,
  work: Work,
  delivery: Delivery,
  { carrier, carried, channel }: MessageRow,
): Promise<Channel | undefined> {
  if (!carrier) return delivery.channels.get(channel)
  const found = delivery.carriers?.find(({ name }) => name === carrier)
  if (!found || !(await found.isOpen(work, carried!))) return undefined
  return { send: (message) => found.send(database, { ...message, carried: carried! }) }
}

async function findAddress(work: Work, addressBook: AddressBook, row: MessageRow): Promise<string | null> {
  // Devices are found by their person.
  if (row.channel === 'push') return row.person_id
  if (row.person_id) return addressBook.addressOf(work, row.channel, { personId: row.person_id })
  if (row.staff_id) return addressBook.addressOf(work, row.channel, { staffId: row.staff_id })
  return row.address_sealed && work.services.keyring.decrypt(row.address_sealed)
}

async function stop(
  work: Work,
  id: string,
  state: 'dead' | 'notConfigured',
  error: string | null,
): Promise<null> {
  await work.sql('UPDATE platform.message SET state = $2, error = $3, due_at = NULL WHERE id = $1', [
    id,
    state,
    error,
  ])
  return null
}

async function hold(work: Work, id: string, until: Date): Promise<null> {
  await work.sql(`UPDATE platform.message SET state = 'held', due_at = $2 WHERE id = $1`, [id, until])
  again(work, id, until)
  return null
}

function again(work: Work, id: string, runAt: Date): void {
  work.enqueue('messages.deliver', { messageId: id }, { key: `message:${id}`, runAt })
}

async function markSent(work: Work, id: string, providerId: string | undefined): Promise<void> {
  await work.sql(
    `UPDATE platform.message SET state = 'sent', sent_at = $2, provider_id = $3, error = NULL, due_at = NULL WHERE id = $1`,
    [id, work.now, providerId],
  )
}

async function markFailed(work: Work, delivery: Delivery, id: string, error: Error): Promise<void> {
  const [row] = await work.sql<Pick<MessageRow, 'attempts' | 'carrier' | 'carried'>>(
    'SELECT attempts, carrier, carried FROM platform.message WHERE id = $1 FOR UPDATE',
    [id],
  )
  const carrier = delivery.carriers?.find(({ name }) => name === row?.carrier)
  const isFinal = error instanceof Rejected || (row && row.attempts >= (carrier?.tries ?? Infinity))
  const due = row && !isFinal ? nextTry(row.attempts, work.now) : null
  const instead = due ? undefined : await carrier?.onGivenUp?.(work, row!.carried!, wordsOf(error))
  await work.sql('UPDATE platform.message SET state = $2, error = $3, due_at = $4 WHERE id = $1', [
    id,
    due ? 'failed' : (instead ?? 'dead'),
    wordsOf(error),
    due,
  ])
  if (due) again(work, id, due)
}

function wordsOf({ message, cause }: Error): string {
  return maskNumbers(cause instanceof Error ? `${message}: ${cause.message}` : message)
}
