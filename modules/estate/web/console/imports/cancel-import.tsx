import { ConfirmAction } from '#design/confirm-action.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { type Import, importing } from './api.ts'
import { texts } from './texts.ts'

/** Stops an import, and says what stays. */
export function useCancelling({ id }: Pick<Import, 'id'>) {
  const t = useTexts(texts)
  return useChange(() => importing.call.cancelImport({ params: { importId: id } }), {
    refreshes: ['importing'],
    said: t.cancelled,
  })
}

export function CancelImport({ view }: { view: Import }) {
  const t = useTexts(texts)
  const cancel = useCancelling(view)
  return (
    <ConfirmAction
      label={t.stop}
      consequence={t.cancelHint}
      busy={cancel.busy}
      onConfirm={() => cancel.run(undefined)}
    />
  )
}
