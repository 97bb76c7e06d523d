// Keeps the shell and what was last read, so that the portal opens on a slow line or none at all.
const version = __VERSION__
const shell = __SHELL__
const shellCache = `shell ${version.length} ${version}`
const readCache = 'read'
const kept = /^\/api\/(session|me|my-journey|my-cases)\b/
const patienceMs = 4000

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
          .filter((name) => name.startsWith('shell') && name !== shellCache)
          .map((name) => caches.delete(name)),
      ),
    )
  event.waitUntil(tidy.then(() => self.clients.claim()))
})

// Whoever signs out leaves nothing behind on the device.
self.addEventListener('message', ({ data }) => {
  if (data === 'signed out') caches.delete(readCache)
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin || url.pathname.startsWith('/console'))
    return
  if (url.pathname.startsWith('/assets/')) event.respondWith(fromCacheFirst(request))
  else if (request.mode === 'navigate') event.respondWith(fresh(request, shellCache, '/'))
  else if (kept.test(url.pathname)) event.respondWith(fresh(request, readCache, request))
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
  return Promise.race([asked.catch(() => known), patience])
}
