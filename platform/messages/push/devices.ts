import { createHash } from 'node:crypto'
import type { Work } from '../../work/index.ts'
import { refusals } from '../errors.ts'
import type { DeviceKeys } from './encrypt.ts'
import { isPushService, type PushSettings } from './services.ts'
import { vapidOf } from './vapid.ts'

/** A browser that wants to be told, as it described itself. */
export interface PushDevice extends DeviceKeys {
  endpoint: string
}

const fingerprintOf = (endpoint: string) => createHash('sha256').update(endpoint).digest('base64url')

/** The key to subscribe with and the fingerprints of the resident's own devices. */
export async function myDevices(work: Work): Promise<{ publicKey: string; fingerprints: string[] }> {
  const rows = await work.sql<{ fingerprint: string }>(
    'SELECT fingerprint FROM platform.push_device WHERE person_id = (SELECT scope.person()) ORDER BY id',
  )
  return {
    publicKey: vapidOf(work.services.keyring).publicKey,
    fingerprints: rows.map(({ fingerprint }) => fingerprint),
  }
}

/** From now on the resident is told on this device, and nobody else is. */
export async function addDevice(work: Work, settings: PushSettings, device: PushDevice) {
  if (!isPushService(device.endpoint, settings.services)) throw refusals.noPushService()
  const fingerprint = fingerprintOf(device.endpoint)
  await work.sql('SELECT platform.leave_push_device($1)', [fingerprint])
  await work.sql(
    `INSERT INTO platform.push_device (id, person_id, fingerprint, sealed, added_at) VALUES ($1, (SELECT scope.person()), $2, $3, $4)
     ON CONFLICT (fingerprint) DO UPDATE SET sealed = excluded.sealed`,
    [work.newId(), fingerprint, work.services.keyring.encrypt(JSON.stringify(device)), work.now],
  )
  return myDevices(work)
}

/** The device is told nothing any more; one that is not there is as good as removed. */
export async function removeDevice(work: Work, fingerprint: string) {
  await work.sql(
    'DELETE FROM platform.push_device WHERE fingerprint = $1 AND person_id = (SELECT scope.person())',
    [fingerprint],
  )
  return myDevices(work)
}

/** Whether somebody may be reached by push at all. */
export async function hasDevice(work: Work, personId: string): Promise<boolean> {
  const [row] = await work.sql('SELECT FROM platform.push_device WHERE person_id = $1 LIMIT 1', [personId])
  return row !== undefined
}

/** The devices of a person with their addresses and keys. */
export async function devicesOf(work: Work, personId: string): Promise<(PushDevice & { id: string })[]> {
  const rows = await work.sql<{ id: string; sealed: string }>(
    'SELECT id, sealed FROM platform.push_device WHERE person_id = $1 ORDER BY id LIMIT 20',
    [personId],
  )
  return rows.map(({ id, sealed }) => ({
    id,
    ...(JSON.parse(work.services.keyring.decrypt(sealed)) as PushDevice),
  }))
}
