import { connection } from '../connection.ts'
import { outbox, type Sender, sendKept } from './outbox.ts'

/** The first try after a tunnel often comes too early; with nothing to send nothing is asked. */
const againMs = 5000

/** Sends what one account did without a line as soon as there is one again, until it is told to stop. */
export function keepSending(
  me: string,
  senders: Readonly<Record<string, Sender>>,
  onArrived: (count: number) => void,
): () => void {
  const send = async () => {
    const waits = outbox.get().some(({ owner, refusal }) => owner === me && !refusal)
    if (!waits || !navigator.onLine) return
    const arrived = await sendKept(me, senders)
    if (arrived > 0) onArrived(arrived)
  }
  const now = () => void send()
  const stopHearing = [outbox.subscribe(now), connection.subscribe(now)]
  addEventListener('online', now)
  const timer = setInterval(now, againMs)
  return () => {
    stopHearing.forEach((stop) => stop())
    removeEventListener('online', now)
    clearInterval(timer)
  }
}
