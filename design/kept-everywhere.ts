import { keep, type Kept } from './kept.ts'

/** What takes kept values to the other devices of the person. */
export interface Carrier {
  /** Whose values they are: those of somebody else who used this browser are dropped. */
  owner: string
  /** What is kept elsewhere, by key; it wins over what this browser has. */
  kept: Readonly<Record<string, unknown>>
  save: (key: string, value: unknown) => void
}

const keeper = keep<string | null>('keeper', null)
const keys = keep<string[]>('keptKeys', [])
const stores = new Map<string, Kept<unknown>>()
let carrier: Carrier | null = null

const storeOf = (key: string) => {
  const store = stores.get(key) ?? keep<unknown>(key, null)
  stores.set(key, store)
  return store
}

/** A value that follows its person to other browsers; null until one is set. */
export function keepEverywhere<T>(key: string): Kept<T | null> {
  const store = storeOf(key) as Kept<T | null>
  return {
    ...store,
    set(value) {
      store.set(value)
      if (!keys.get().includes(key)) keys.set([...keys.get(), key])
      carrier?.save(key, value)
    },
  }
}

/** Takes over what the person keeps elsewhere, hands on what only this browser has, and saves each change until it is stopped. */
export function carryKept(next: Carrier): () => void {
  const isOther = keeper.get() !== null && keeper.get() !== next.owner
  for (const key of keys.get())
    if (!(key in next.kept)) {
      const value = storeOf(key).get()
      if (isOther) storeOf(key).set(null)
      else if (value !== null) next.save(key, value)
    }
  for (const [key, value] of Object.entries(next.kept)) storeOf(key).set(value)
  keys.set([...new Set([...keys.get(), ...Object.keys(next.kept)])])
  keeper.set(next.owner)
  carrier = next
  return () => {
    if (carrier === next) carrier = null
  }
}
