// Keeps the shell and what was last read, so that the application opens on a slow line or none at all.
const version = __VERSION__
const base = __BASE__
const shell = __SHELL__
const kept = __KEPT__
// What was read before is shown when the answer takes longer.
const patienceMs = __PATIENCE__
const others = __OTHERS__
const mine = `shell of ${base}`
const shellCache = `${mine} ${version.length} ${version}`
const readCache = `read of ${base}`

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(shellCache)
      .then((cache) => cache.addAll(shell))
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  const tidy = caches
    .keys()
    .then((names) =>
      Promise.all(
        names
          .filter((name) => name.startsWith(mine) && name !== shellCache)
          .map((name) => caches.delete(name)),
      ),
    )
  event.waitUntil(tidy.then(() => self.clients.claim()))
})

// Whoever signs out leaves nothing behind on the device.
self.addEventListener('message', ({ data }) => {
  if (data === 'signed out') caches.delete(readCache)
})

// What a telephone shows while the portal is closed, and where a tap on it leads.
self.addEventListener('push', (event) => {
  const { title, body, link, tag } = event.data.json()
  const look = { body, tag, icon: '/icon-192.png', badge: '/icon-192.png', data: link }
  event.waitUntil(self.registration.showNotification(title, look))
})

// A browser that renews its address says so; whoever is still signed in there goes on being told.
self.addEventListener('pushsubscriptionchange', (event) => {
  event.waitUntil(goOnTelling(event))
})

// Not every browser says what was there before; the server knows the key to subscribe for.
async function goOnTelling({ newSubscription }) {
  const answer = await fetch('/api/push-devices')
  if (!answer.ok) return
  const { publicKey } = await answer.json()
  const asked = { userVisibleOnly: true, applicationServerKey: publicKey }
  const next = newSubscription ?? (await self.registration.pushManager.subscribe(asked))
  const { endpoint, keys } = next.toJSON()
  const body = JSON.stringify({ endpoint, p256dh: keys.p256dh, auth: keys.auth })
  await fetch('/api/push-devices', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
}

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(openAt(event.notification.data || base))
})

async function openAt(link) {
  const [known] = await self.clients.matchAll({ type: 'window' })
  if (!known) return self.clients.openWindow(link)
  await known.focus()
  return known.navigate(link)
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  if (others.some((path) => url.pathname.startsWith(path))) return
  if (url.pathname.startsWith(`${base}assets/`)) event.respondWith(fromCacheFirst(request))
  else if (request.mode === 'navigate') event.respondWith(fresh(request, shellCache, base))
  else if (kept.some((path) => url.pathname === path || url.pathname.startsWith(`${path}/`)))
    event.respondWith(fresh(request, readCache, request))
})

async function fromCacheFirst(request) {
  const known = await caches.match(request)
  if (known) return known
  const response = await fetch(request)
  if (response.ok) (await caches.open(shellCache)).put(request, response.clone())
  return response
}

async function fresh(request, cacheName, key) {
  const cache = await caches.open(cacheName)
  const known = await cache.match(key)
  const asked = fetch(request).then((response) => {
    if (response.ok) cache.put(key, response.clone())
    return response
  })
  if (!known) return asked
  const patience = new Promise((resolve) => setTimeout(resolve, patienceMs, known))
  return Promise.race([asked.catch(() => remembered(known)), patience])
}

// Says that the server was not asked, so that the page knows that there is no line.
function remembered(known) {
  const headers = new Headers(known.headers)
  headers.set('x-remembered', 'true')
  return new Response(known.body, { status: known.status, headers })
}
