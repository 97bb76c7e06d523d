type Kind = 'success' | 'info' | 'error'

interface Toast {
  id: number
  kind: Kind
  words: string
}

const shownMs: Record<Kind, number> = { success: 3000, info: 3000, error: 6000 }
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
  success: (words: string) => say('success', words),
  info: (words: string) => say('info', words),
  error: (words: string) => say('error', words),
}

function say(kind: Kind, words: string): void {
  const id = ++last
  set([...shown, { id, kind, words }].slice(-atMost))
  setTimeout(() => set(shown.filter((one) => one.id !== id)), shownMs[kind])
}

function set(next: readonly Toast[]): void {
  shown = next
  hearers.forEach((changed) => changed())
}
