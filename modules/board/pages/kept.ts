/** Keeps what was looked up for a while, one of each key, so that many readers cost one look; at most so many keys. */
export function keptFor<Value>(milliseconds: number, most = 1000) {
  const kept = new Map<string, { at: number; value: Promise<Value> }>()
  return (key: string, now: number, look: () => Promise<Value>): Promise<Value> => {
    const known = kept.get(key)
    if (known && Math.abs(now - known.at) < milliseconds) return known.value
    const value = look()
    kept.delete(key)
    kept.set(key, { at: now, value })
    value.catch(() => kept.delete(key))
    const [oldest] = kept.keys()
    if (kept.size > most) kept.delete(oldest!)
    return value
  }
}
