import type { Database } from '../../work/index.ts'
import type { Carried, Carrier } from '../channels/carrier.ts'
import { patience, Rejected } from '../channels/channel.ts'
import { sendMessage } from '../send-message.ts'
import { devicesOf, type PushDevice } from './devices.ts'
import { encryptFor } from './encrypt.ts'
import { openInstead, pushCarrier } from './push-message.ts'
import { isPushService, type PushSettings } from './services.ts'
import { authorization, vapidOf } from './vapid.ts'

/** A push service keeps a message for a device that is off for so long. */
const ttlSeconds = 24 * 3600
/** About three minutes; then the short message is the better way. */
const tries = 3

type Outcome = 'taken' | 'gone' | 'refused' | 'later'

/** Tells all devices of a person by Web Push (RFC 8030); where none of them can be told, a short message goes instead. */
export const webPush = (settings: PushSettings): Carrier => ({
  name: pushCarrier,
  tries,
  isOpen: async () => true,
  send: async (database, message) => {
    const devices = await database.asSystem('find the devices of somebody', (work) =>
      devicesOf(work, message.address),
    )
    const outcomes = await Promise.all(
      devices.map(async (device) => ({
        id: device.id,
        outcome: await tell(database, settings, device, message),
      })),
    )
    await writeDown(database, outcomes)
    if (outcomes.some(({ outcome }) => outcome === 'taken')) return {}
    if (outcomes.some(({ outcome }) => outcome === 'later')) throw new Error('push service away')
    throw new Rejected('no device takes it')
  },
  onGivenUp: async (work, carried) => {
    const instead = openInstead(work, carried)
    if (!instead) return
    await sendMessage(work, instead)
    return 'replaced'
  },
})

async function tell(
  { services }: Database,
  { services: hosts, contact }: PushSettings,
  device: PushDevice,
  { messageId, subject, content, carried }: Carried,
): Promise<Outcome> {
  if (!isPushService(device.endpoint, hosts)) return 'refused'
  const payload = JSON.stringify({ title: subject, body: content, link: carried.link, tag: messageId })
  const response = await fetch(device.endpoint, {
    method: 'POST',
    redirect: 'error',
    headers: {
      ttl: String(ttlSeconds),
      urgency: carried.urgent ? 'high' : 'normal',
      // A repetition takes the place of what has not been shown yet.
      topic: messageId.replaceAll('-', ''),
      'content-encoding': 'aes128gcm',
      'content-type': 'application/octet-stream',
      authorization: authorization(vapidOf(services.keyring), device.endpoint, contact, services.clock.now()),
    },
    body: new Uint8Array(encryptFor(device, payload)),
    signal: AbortSignal.timeout(patience),
  }).catch(() => null)
  void response?.body?.cancel()
  if (response?.ok) return 'taken'
  if (response && [404, 410].includes(response.status)) return 'gone'
  return !response || response.status >= 500 || response.status === 429 ? 'later' : 'refused'
}

/** Devices that are no more are forgotten (RFC 8030 section 7.3). */
async function writeDown(database: Database, outcomes: { id: string; outcome: Outcome }[]): Promise<void> {
  const idsOf = (wanted: Outcome) => outcomes.flatMap(({ id, outcome }) => (outcome === wanted ? id : []))
  const [gone, taken] = [idsOf('gone'), idsOf('taken')]
  if (gone.length + taken.length === 0) return
  await database.asSystem('write down which devices were told', async (work) => {
    await work.sql('DELETE FROM platform.push_device WHERE id = ANY ($1)', [gone])
    await work.sql('UPDATE platform.push_device SET told_at = $2 WHERE id = ANY ($1)', [taken, work.now])
  })
}
