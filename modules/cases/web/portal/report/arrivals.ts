import type { ReplyOf } from '#platform/contract/contract.ts'
import type { casesContract } from '../../../contract.ts'

export type Opened = ReplyOf<(typeof casesContract)['routes']['reportCase']>

/** A report that waited and has arrived, under the key by which it waited. */
export interface Arrival {
  id: string
  opened: Opened
}

type Listener = () => void
const listeners = new Set<Listener>()
let arrived: readonly Arrival[] = []

/** What arrived by itself since the portal was opened, so that its number is seen. */
export const arrivals = {
  get: (): readonly Arrival[] => arrived,
  subscribe(listener: Listener): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  add(arrival: Arrival): void {
    arrived = [...arrived, arrival]
    listeners.forEach((listener) => listener())
  },
}
