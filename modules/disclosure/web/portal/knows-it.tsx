import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLanguage } from '#design/language.ts'
import { useNow } from '#design/plain/now.ts'
import { dateWords } from '#design/plain/time-words.ts'
import { Button, ButtonLink } from '#design/portal/button.tsx'
import { Notice } from '#design/portal/notice.tsx'
import { useTexts } from '#design/texts.ts'
import { RefusedError } from '#platform/web/client.ts'
import { disclosure } from './api.ts'
import { texts } from './texts.ts'

interface KnowsItProps {
  postingId: string
  /** The customer who is signed in. */
  me: string | null
  /** When she acknowledged the text that hangs. */
  on: string | null
}

/** The tap that says: I know how to cancel without a reason. @serves 1.4 */
export function KnowsIt({ postingId, me, on }: KnowsItProps) {
  const t = useTexts(texts)
  const language = useLanguage()
  const now = useNow()
  const queries = useQueryClient()
  const say = useMutation({
    mutationFn: () => disclosure.call.acknowledgeCancellation({ params: { postingId } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['disclosure'] }),
  })
  if (on)
    return (
      <Notice tone="done" icon="check">
        {t.knownOn(dateWords(on, now, language))}
      </Notice>
    )
  if (!me)
    return (
      <ButtonLink look="quiet" to={`/sign-in?to=${encodeURIComponent(location.pathname)}`}>
        {t.signIn}
      </ButtonLink>
    )
  return (
    <>
      {say.error && (
        <Notice tone="late" icon="warning">
          {say.error instanceof RefusedError ? say.error.message : t.failed}
        </Notice>
      )}
      <Button wide busy={say.isPending} onClick={() => say.mutate()}>
        {t.known}
      </Button>
    </>
  )
}
