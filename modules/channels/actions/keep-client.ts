import { randomBytes } from 'node:crypto'
import { versionedRecords, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { channelView } from '../queries/channel-view.ts'
import type { ChannelRow } from '../tables.ts'
import { addChannel, changeChannel, type Kept } from './keep-channel.ts'

interface ClientInput extends Kept {
  shownAs: string
  webhookUrl: string | null
}

const columnsOf = ({ shownAs, webhookUrl }: ClientInput) => ({ shown_as: shownAs, webhook_url: webhookUrl })
const newSecret = () => randomBytes(32).toString('base64url')

/** Another system that may hand over messages; its secret is shown this once. */
export async function addClient(work: Work, input: ClientInput) {
  const secret = newSecret()
  const id = await addChannel(work, 'client', input, {
    ...columnsOf(input),
    client_key: randomBytes(8).toString('hex'),
    secret_sealed: work.services.keyring.encrypt(secret),
  })
  return { channel: await channelView(work, id), secret }
}

/** Changes what another system is called and where its answers go. */
export const changeClient = (work: Work, id: string, input: ClientInput & { version: number }) =>
  changeChannel(work, 'client', id, input, columnsOf(input))

/** Gives another system a new secret; the old one is of no use from this moment. */
export async function renewSecret(work: Work, id: string, version: number) {
  const records = versionedRecords(work, ['password_sealed', 'secret_sealed'])
  const known = await records.one<ChannelRow>('channels.channel', id)
  if (known.kind !== 'client') throw refusals.wrongKind()
  const secret = newSecret()
  await records.change('channels.channel', id, version, {
    secret_sealed: work.services.keyring.encrypt(secret),
  })
  return { channel: await channelView(work, id), secret }
}
