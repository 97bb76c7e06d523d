import { useSyncExternalStore } from 'react'

/** A value that this browser keeps for its person; several tabs follow one another. */
export interface Kept<T> {
  get: () => T
  set: (value: T) => void
  subscribe: (listener: () => void) => () => void
}

/** Keeps a JSON value under a key; what cannot be read, or may not be stored, falls back to `fallback`. */
export function keep<T>(
  key: string,
  fallback: T,
  storage: Storage | undefined = globalThis.localStorage,
): Kept<T> {
  const name = `tongxing.${key}`
  const listeners = new Set<() => void>()
  let value = read<T>(storage, name) ?? fallback
  const announce = () => listeners.forEach((listener) => listener())
  globalThis.addEventListener?.('storage', (event) => {
    if (event.key !== name) return
    value = read<T>(storage, name) ?? fallback
    announce()
  })
  return {
    get: () => value,
    set(next) {
      value = next
      write(storage, name, next)
      announce()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The kept value, followed by the component. */
export function useKept<T>(kept: Kept<T>): T {
  return useSyncExternalStore(kept.subscribe, kept.get)
}

function read<T>(storage: Storage | undefined, name: string): T | undefined {
  try {
    const text = storage?.getItem(name)
    return text ? (JSON.parse(text) as T) : undefined
  } catch {
    return undefined
  }
}

function write(storage: Storage | undefined, name: string, value: unknown): void {
  try {
    storage?.setItem(name, JSON.stringify(value))
  } catch {
    // A full or forbidden store costs the memory of a preference, nothing else.
  }
}
