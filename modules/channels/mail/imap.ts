import type { ImapFlow } from 'imapflow'
import type { Security } from '../channel.ts'

export interface ImapAccess {
  host: string
  port: number
  security: Security
  user: string
  password: string
}

/** How far a mailbox has been read. */
export interface Mark {
  uidValidity: string | null
  uid: number
  /** Of a mailbox that was never read: what lay there before it was put to use stays where it is. */
  since: Date
}

export interface Arrived {
  uid: number
  uidValidity: string
  size: number
  source: Buffer
}

const patienceMs = 20_000
/** Of a larger letter only the beginning is fetched: its words, seldom its attachments. */
export const largestLetter = 40_000_000
const beginning = 1_000_000

/** Opens the folder of a mailbox, does something there and leaves; a server that does not answer is given up. */
export async function inMailbox<T>(
  access: ImapAccess,
  folder: string,
  run: (client: ImapFlow) => Promise<T>,
): Promise<T> {
  const { host, port, security, user, password } = access
  // Read when a mailbox is looked into: the product starts without it.
  const { ImapFlow } = await import('imapflow')
  const client = new ImapFlow({
    host,
    port,
    secure: security === 'tls',
    doSTARTTLS: security === 'tls' ? undefined : security === 'startTls',
    auth: { user, pass: password },
    logger: false,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: 60_000,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.mailboxOpen(folder)
    const result = await run(client)
    await client.logout()
    return result
  } finally {
    client.close()
  }
}

/** What arrived since the mark, the oldest first; nothing is marked by looking. */
export async function* arrivedSince(client: ImapFlow, mark: Mark): AsyncGenerator<Arrived> {
  const { mailbox } = client
  if (!mailbox) return
  const uidValidity = String(mailbox.uidValidity)
  for (const { uid, size } of await newUids(client, mark, uidValidity)) {
    const part = size > largestLetter ? { start: 0, maxLength: beginning } : true
    const found = await client.fetchOne(String(uid), { source: part, uid: true }, { uid: true })
    if (found && found.source) yield { uid, uidValidity, size, source: found.source }
  }
}

/** A folder that was made anew counts its letters anew; then the days since the mark are looked through. */
async function newUids(client: ImapFlow, { uidValidity, uid, since }: Mark, present: string) {
  const isKnown = uidValidity === present
  const range = isKnown ? `${uid + 1}:*` : await client.search({ since: dayBefore(since) }, { uid: true })
  if (!range || range.length === 0) return []
  const found: { uid: number; size: number }[] = []
  const what = { uid: true, size: true, internalDate: true }
  for await (const one of client.fetch(range, what, { uid: true })) {
    const isNew = isKnown ? one.uid > uid : new Date(one.internalDate ?? 0) >= since
    if (isNew) found.push({ uid: one.uid, size: one.size ?? 0 })
  }
  return found.toSorted((a, b) => a.uid - b.uid)
}

/** Servers compare days in their own time zone. */
const dayBefore = (at: Date) => new Date(at.getTime() - 24 * 3_600_000)
