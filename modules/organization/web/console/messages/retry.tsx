import { Button } from 'antd'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { type Message, messages } from './api.ts'
import { retriable, texts } from './texts.ts'

/** Sends once more what did not arrive. */
export function Retry({ message: { id, state } }: { message: Message }) {
  const t = useTexts(texts)
  const may = useMay()
  const retry = useChange(() => messages.call.retryMessage({ params: { messageId: id } }), {
    refreshes: ['messages'],
    said: t.retried,
  })
  if (!retriable.includes(state) || !may('messages.retry')) return null
  return (
    <Button size="small" loading={retry.busy} onClick={() => retry.run(undefined)}>
      {t.retry}
    </Button>
  )
}
