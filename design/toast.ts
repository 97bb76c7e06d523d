type Kind = 'success' | 'info' | 'error'

/** What may still be done about it, such as taking it back. */
export interface ToastOffer {
  label: string
  run: () => void
}

interface Toast {
  id: number
  kind: Kind
  words: string
  offer?: ToastOffer | undefined
}

const shownMs: Record<Kind, number> = { success: 3000, info: 3000, error: 6000 }
/** So long something done can be taken back from where it was said. */
const offeredMs = 10_000
const atMost = 3

let shown: readonly Toast[] = []
let last = 0
const hearers = new Set<() => void>()

/** What was said a moment ago, oldest first. */
export const toasts = {
  get: () => shown,
  subscribe: (changed: () => void) => {
    hearers.add(changed)
    return () => void hearers.delete(changed)
  },
}

/** Says for a moment what came of something; it outlives the page on which it was done. */
export const toast = {
  success: (words: string, offer?: ToastOffer) => say('success', words, offer),
  info: (words: string) => say('info', words),
  error: (words: string) => say('error', words),
}

function say(kind: Kind, words: string, offer?: ToastOffer): void {
  const id = ++last
  const end = () => set(shown.filter((one) => one.id !== id))
  const closing = offer && { label: offer.label, run: () => (end(), offer.run()) }
  set([...shown, { id, kind, words, offer: closing }].slice(-atMost))
  setTimeout(end, offer ? offeredMs : shownMs[kind])
}

function set(next: readonly Toast[]): void {
  shown = next
  hearers.forEach((changed) => changed())
}
