import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { offlineTexts } from '#modules/journey/web/console/offline/offline-texts.ts'
import { workKind } from '#modules/journey/web/console/offline/kept-work.ts'
import { useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import { connection } from '#platform/web/connection.ts'
import { outbox, sendKept, type Sender } from '#platform/web/outbox/outbox.ts'

/** The first try after a tunnel often comes too early; with nothing to send nothing is asked. */
const againMs = 5000

const sendWork: Sender = async (change, keep) => {
  const sender = await import('#modules/journey/web/console/offline/send-work.ts')
  return sender.sendWork(change, keep)
}
const senders = { [workKind]: sendWork }

/** Sends what was done without a line as soon as there is one again. */
export function useOutbox(me: string | null): void {
  const t = useTexts(offlineTexts)
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
