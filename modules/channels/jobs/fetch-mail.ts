import { defineJob } from '#platform/jobs/index.ts'
import type { Database, Work } from '#platform/work/index.ts'
import { takeLetter } from '../actions/take-letter.ts'
import { accessTo } from '../mail/access.ts'
import { type Arrived, arrivedSince, inMailbox, type Mark } from '../mail/imap.ts'
import { readLetter } from '../mail/letter.ts'
import { dropFiles, takeFiles } from '../mail/take-files.ts'
import { channelStore, type Look } from '../store.ts'
import type { MailboxRow } from '../tables.ts'
import { faultOf } from '../fault.ts'

/** A letter that cannot be taken so many times is passed by, visibly, so that the others behind it arrive. */
const mostTries = 5

/** Every minute: each mailbox that is in use is looked into, one beside the other. */
export const fetchMail = defineJob('channels.fetch-mail', async (database) => {
  await database.asSystem('look which mailboxes are in use', async (work) => {
    for (const { id } of await channelStore(work).openMailboxes())
      work.enqueue(
        'channels.fetch-mailbox',
        { channelId: id },
        { key: `mailbox:${id}`, queue: `mailbox:${id}` },
      )
  })
})

export const fetchMailbox = defineJob<{ channelId: string }>(
  'channels.fetch-mailbox',
  async (database, { channelId }) => {
    const begun = await database.asSystem('begin to fetch mail', (work) => begin(work, channelId))
    if (begun) await fetch(database, begun)
  },
)

/** A folder that was made anew is read again from a little before the last look; letters that are known are passed over. */
const overlapMs = 3_600_000

interface Begun {
  mailbox: MailboxRow
  own: string[]
  mark: Mark
}

async function begin(work: Work, channelId: string): Promise<Begun | null> {
  const store = channelStore(work)
  const [mailbox, own, standing] = await Promise.all([
    store.byId(channelId),
    store.ownAddresses(),
    store.standingOf(channelId),
  ])
  if (mailbox?.kind !== 'mailbox' || !mailbox.is_on) return null
  const since = standing?.uidValidity
    ? new Date(standing.lookedAt.getTime() - overlapMs)
    : wholeSecond(mailbox.on_since ?? work.now)
  const mark = { uidValidity: standing?.uidValidity ?? null, uid: standing?.uid ?? 0, since }
  return { mailbox: mailbox as MailboxRow, own, mark }
}

/** Mail servers tell the second in which a letter arrived, and no less (RFC 3501, 2.3.3). */
const wholeSecond = (at: Date) => new Date(Math.floor(at.getTime() / 1000) * 1000)

/** Each letter is taken in a unit of work of its own and marked as seen only after that has been committed. */
async function fetch(database: Database, { mailbox, own, mark }: Begun): Promise<void> {
  const { imap } = accessTo(database.services.keyring, mailbox)
  const round: { read?: Arrived; under?: Arrived } = {}
  const readTo = () => ({ uidValidity: round.read?.uidValidity, uid: round.read?.uid })
  try {
    await inMailbox(imap, mailbox.folder, async (client) => {
      for await (const arrived of arrivedSince(client, mark)) {
        round.under = arrived
        await take(database, mailbox, own, arrived)
        round.read = arrived
        delete round.under
        await client
          .messageFlagsAdd(String(arrived.uid), ['\\Seen'], { uid: true })
          .catch(() => 'a folder that cannot be written')
      }
    })
    await noteLook(database, mailbox, readTo())
  } catch (error) {
    const { under } = round
    const fault = faultOf(error)
    const tries = await noteLook(database, mailbox, { ...readTo(), fault, stuckAt: under?.uid })
    if (under && tries >= mostTries) await passBy(database, mailbox, under, fault)
  }
}

async function take(database: Database, mailbox: MailboxRow, own: readonly string[], arrived: Arrived) {
  const letter = await readLetter(arrived.source, own)
  const files = await takeFiles(database.services, letter)
  let isTaken = false
  try {
    isTaken = await database.asSystem('take in a letter', (work) =>
      takeLetter(work, mailbox, letter, files, arrived),
    )
  } finally {
    if (!isTaken) await dropFiles(database.services, files)
  }
}

const noteLook = (database: Database, mailbox: MailboxRow, look: Look) =>
  database.asSystem('write down how fetching mail went', (work) => channelStore(work).noteLook(mailbox, look))

/** The letter stays in the mailbox, where somebody has to read it. */
async function passBy(database: Database, mailbox: MailboxRow, { uid, uidValidity }: Arrived, fault: string) {
  await database.asSystem('pass by a letter that cannot be taken', async (work) => {
    await channelStore(work).addLetter({
      id: work.newId(),
      project_id: mailbox.project_id,
      channel_id: mailbox.id,
      direction: 'in',
      message_id: `<uid ${uidValidity} ${uid}>`,
      at: work.now,
      nature: 'person',
      outcome: 'failed',
      words: fault,
      uid_validity: uidValidity,
      uid,
    })
    await channelStore(work).noteLook(mailbox, { uidValidity, uid, fault })
  })
}
