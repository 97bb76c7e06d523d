/** How push leaves this installation. */
export interface PushSettings {
  /** Hosts of push services, or what they end with; nothing is sent elsewhere, whatever a browser says its address is. */
  services?: readonly string[]
  /** Where a push service reaches the operator: `mailto:` or `https:`. */
  contact?: string | undefined
}

/** The services of the browsers in use: Chrome, Firefox, Safari, Edge. */
const known = ['fcm.googleapis.com', '.push.services.mozilla.com', '.push.apple.com', '.notify.windows.com']

/** Whether an address belongs to a push service: a browser could name any, also one inside the house. */
export function isPushService(endpoint: string, services: readonly string[] = known): boolean {
  const { protocol, hostname, username } = URL.parse(endpoint) ?? {}
  if (!hostname || username) return false
  const isListed = services.some((one) => hostname === one || (one.startsWith('.') && hostname.endsWith(one)))
  // On the own machine there is nobody who could listen.
  return isListed && (protocol === 'https:' || hostname === '127.0.0.1')
}
