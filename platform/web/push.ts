import { messagesContract } from '../messages/contract.ts'
import { apiOf } from './api.ts'

const messages = apiOf(messagesContract)

/** How it stands on this device: `none` where the browser cannot do it, `denied` where the person forbade it. */
export type PushState = 'none' | 'denied' | 'off' | 'on'

const worker = async () => (await navigator.serviceWorker.getRegistration('/'))?.pushManager

/** Whether this device is told at once. */
export async function pushState(): Promise<PushState> {
  if (!('serviceWorker' in navigator) || !('PushManager' in globalThis) || !('Notification' in globalThis))
    return 'none'
  const manager = await worker()
  if (!manager) return 'none'
  if (Notification.permission === 'denied') return 'denied'
  const subscription = await manager.getSubscription()
  if (!subscription) return 'off'
  const { fingerprints } = await messages.call.listPushDevices()
  return fingerprints.includes(await fingerprintOf(subscription.endpoint)) ? 'on' : 'off'
}

/** Asks the person once, in the words of the browser, and has this device told from then on. */
export async function turnPushOn(): Promise<PushState> {
  const permission = await Notification.requestPermission()
  if (permission !== 'granted') return permission === 'denied' ? 'denied' : 'off'
  const manager = (await worker())!
  const { publicKey } = await messages.call.listPushDevices()
  const subscription = await manager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey })
  const { endpoint, keys } = subscription.toJSON() as {
    endpoint: string
    keys: Record<'p256dh' | 'auth', string>
  }
  await messages.call.addPushDevice({ body: { endpoint, p256dh: keys.p256dh, auth: keys.auth } })
  return 'on'
}

/** This device is told nothing any more; nothing happens where it was not. */
export async function turnPushOff(): Promise<PushState> {
  const subscription = await (await worker())?.getSubscription()
  if (!subscription) return 'off'
  const fingerprint = await fingerprintOf(subscription.endpoint)
  await subscription.unsubscribe()
  await messages.call.removePushDevice({ params: { fingerprint } })
  return 'off'
}

async function fingerprintOf(endpoint: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(endpoint)))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}
