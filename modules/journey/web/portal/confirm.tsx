import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLanguage } from '#design/language.ts'
import { useNow } from '#design/plain/now.ts'
import { dateWords } from '#design/plain/time-words.ts'
import { Button } from '#design/portal/button.tsx'
import { Card } from '#design/portal/card.tsx'
import { Face } from '#design/portal/face.tsx'
import { Notice } from '#design/portal/notice.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { RefusedError } from '#platform/web/client.ts'
import { journey, type OwnAction } from './api.ts'
import styles from './portal.module.css'
import { texts } from './texts.ts'

/** Asks anew after a tap; the answer of the server decides. */
export function useConfirm(actionId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => journey.call.confirmAction({ params: { actionId } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['journey'] }),
  })
}

/** Something done for the home that its owner may confirm with one tap. */
export function ConfirmCard({ action, look }: { action: OwnAction; look: 'primary' | 'quiet' }) {
  const t = useTexts(texts)
  const say = useSay()
  const language = useLanguage()
  const now = useNow()
  const confirm = useConfirm(action.id)
  return (
    <Card
      title={say(action.title)}
      aside={action.doneOn && t.doneOn(dateWords(action.doneOn, now, language))}
    >
      <div className={styles.stack}>
        <p className={styles.soft}>{say(action.text)}</p>
        {action.doneBy && <Face {...action.doneBy} />}
        {confirm.error && (
          <Notice tone="late" icon="warning">
            {confirm.error instanceof RefusedError ? confirm.error.message : t.confirmFailed}
          </Notice>
        )}
        <Button look={look} wide busy={confirm.isPending} onClick={() => confirm.mutate()}>
          {t.confirm}
        </Button>
      </div>
    </Card>
  )
}
