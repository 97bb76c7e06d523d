import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { defineTexts, useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import { connection } from '#platform/web/connection.ts'
import { outbox, type Sender, sendKept } from '#platform/web/outbox/outbox.ts'

/** The first try after a tunnel often comes too early; with nothing to send nothing is asked. */
const againMs = 5000

// Not fetched at first need: a part that a broken line kept back stays missing until the page is loaded anew.
const found = import.meta.glob<{ senders: Record<string, Sender> }>(
  '../../modules/*/web/console/senders.ts',
  {
    eager: true,
  },
)
const senders = Object.assign({}, ...Object.values(found).map((part) => part.senders)) as Record<
  string,
  Sender
>

const texts = defineTexts({
  zh: { sent: (count: number) => `已同步 ${count} 项` },
  en: { sent: (count: number) => (count === 1 ? '1 entry was sent' : `${count} entries were sent`) },
})

/** Sends what was done without a line as soon as there is one again. */
export function useOutbox(me: string | null): void {
  const t = useTexts(texts)
  const queries = useQueryClient()
  const send = useEffectEvent(async () => {
    const waits = outbox.get().some(({ owner, refusal }) => owner === me && !refusal)
    if (!me || !waits || !navigator.onLine) return
    const arrived = await sendKept(me, senders)
    if (arrived === 0) return
    toast.success(t.sent(arrived))
    void queries.invalidateQueries()
  })
  useEffect(() => {
    const now = () => void send()
    const stopHearing = [outbox.subscribe(now), connection.subscribe(now)]
    addEventListener('online', now)
    const timer = setInterval(now, againMs)
    return () => {
      stopHearing.forEach((stop) => stop())
      removeEventListener('online', now)
      clearInterval(timer)
    }
  }, [])
}
