/** Whether the server answers; what is lost comes back by itself. */
export type ConnectionState = 'there' | 'lost'

const listeners = new Set<() => void>()
let state: ConnectionState = 'there'

/** The state of the connection as the last requests found it. */
export const connection = {
  get: (): ConnectionState => state,
  set(next: ConnectionState): void {
    if (next === state) return
    state = next
    listeners.forEach((listener) => listener())
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
