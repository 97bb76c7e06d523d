import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { defineTexts, useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import { keepSending } from '#platform/web/outbox/keep-sending.ts'
import type { Sender } from '#platform/web/outbox/outbox.ts'

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
  const say = useEffectEvent((arrived: number) => {
    toast.success(t.sent(arrived))
    void queries.invalidateQueries()
  })
  useEffect(() => (me ? keepSending(me, senders, (arrived) => say(arrived)) : undefined), [me])
}
