import { isAway, RefusedError, signInNeeded } from '../client.ts'
import { type KeptChange, keptChanges } from './kept.ts'

/** Sends one kind of change; what it changes of the payload on the way (files that have arrived) it tells `keep`. */
export type Sender = (change: KeptChange, keep: (payload: unknown) => Promise<void>) => Promise<void>

type NewChange = Pick<KeptChange, 'kind' | 'owner' | 'payload'> & { id?: string }

type Listener = () => void
const listeners = new Set<Listener>()
let changes: readonly KeptChange[] = []

async function read(): Promise<void> {
  changes = await keptChanges.all()
  listeners.forEach((listener) => listener())
}

/** Changes that were made without a line and wait in this browser, oldest first. */
export const outbox = {
  get: (): readonly KeptChange[] => changes,
  subscribe(listener: Listener): () => void {
    if (listeners.size === 0) void read()
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  /** With the id under which it was tried already, so that it does not happen twice. */
  async add({ id = crypto.randomUUID(), ...change }: NewChange): Promise<void> {
    await keptChanges.put({ ...change, id, madeAt: new Date() })
    await read()
  },
  /** Tries a refused change again, perhaps with another payload; as another change, because it is one. */
  async retry({ id, refusal: _, ...change }: KeptChange, payload: unknown): Promise<void> {
    await keptChanges.put({ ...change, payload, id: crypto.randomUUID() })
    await keptChanges.drop(id)
    await read()
  },
  async drop(id: string): Promise<void> {
    await keptChanges.drop(id)
    await read()
  },
}

/**
 * Sends what waits, one after another, until the line breaks; gives the number that arrived. A refusal stays with its change.
 * Of several windows only one sends.
 */
export async function sendKept(owner: string, senders: Readonly<Record<string, Sender>>): Promise<number> {
  const { arrived, refused } = await navigator.locks.request('outbox', { ifAvailable: true }, async (lock) =>
    lock ? sendAll(owner, senders) : { arrived: 0, refused: 0 },
  )
  if (arrived + refused > 0) await read()
  return arrived
}

async function sendAll(owner: string, senders: Readonly<Record<string, Sender>>) {
  const counts = { arrived: 0, refused: 0 }
  for (const change of await keptChanges.all()) {
    const send = senders[change.kind]
    if (!send || change.refusal || change.owner !== owner) continue
    let latest = change
    const keep = (payload: unknown) => keptChanges.put((latest = { ...latest, payload }))
    try {
      await send(change, keep)
      await keptChanges.drop(change.id)
      counts.arrived++
    } catch (error) {
      if (!(error instanceof RefusedError) || isAway(error) || error.code === signInNeeded) return counts
      const { status, code, message } = error
      await keptChanges.put({ ...latest, refusal: { status, code, message } })
      counts.refused++
    }
  }
  return counts
}
