import { messagesContract } from '../messages/contract.ts'
import { apiOf } from './api.ts'

const messages = apiOf(messagesContract)

/** How it stands on this device: `none` where the browser cannot do it, `denied` where the person forbade it. */
export type PushState = 'none' | 'denied' | 'off' | 'on'

/** Milliseconds that a first visit may take to keep the portal; without that nobody can be told. */
const patience = 15_000

async function worker(): Promise<PushManager | undefined> {
  const never = new Promise<undefined>((resolve) => setTimeout(resolve, patience))
  return (await Promise.race([navigator.serviceWorker.ready, never]))?.pushManager
}

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
  const subscription = await subscribe(manager, publicKey)
  const { endpoint, keys } = subscription.toJSON() as {
    endpoint: string
    keys: Record<'p256dh' | 'auth', string>
  }
  await messages.call.addPushDevice({ body: { endpoint, p256dh: keys.p256dh, auth: keys.auth } })
  return 'on'
}

/** A browser keeps one subscription; one for another key, of other secrets, has to go first. */
async function subscribe(manager: PushManager, applicationServerKey: string): Promise<PushSubscription> {
  const known = await manager.getSubscription()
  if (known && keyOf(known) !== applicationServerKey) await known.unsubscribe()
  return manager.subscribe({ userVisibleOnly: true, applicationServerKey })
}

const keyOf = ({ options: { applicationServerKey } }: PushSubscription) =>
  applicationServerKey && asText(new Uint8Array(applicationServerKey))

/** This device is told nothing any more; nothing happens where it was not. */
export async function turnPushOff(): Promise<PushState> {
  const known = await navigator.serviceWorker.getRegistration('/')
  const subscription = await known?.pushManager.getSubscription()
  if (!subscription) return 'off'
  const fingerprint = await fingerprintOf(subscription.endpoint)
  await subscription.unsubscribe()
  await messages.call.removePushDevice({ params: { fingerprint } })
  return 'off'
}

async function fingerprintOf(endpoint: string): Promise<string> {
  return asText(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(endpoint))))
}

/** In base64url. */
const asText = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
