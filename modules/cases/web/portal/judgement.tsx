import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from '#design/portal/button.tsx'
import { Card } from '#design/portal/card.tsx'
import { Choice } from '#design/portal/choice.tsx'
import { Notice } from '#design/portal/notice.tsx'
import { Rating } from '#design/portal/rating.tsx'
import { TextField } from '#design/portal/text-field.tsx'
import { useTexts } from '#design/texts.ts'
import { cases } from './api.ts'
import styles from './portal.module.css'
import { texts } from './texts.ts'
import type { MyCaseView } from './view.ts'

/** The customer's word on the result; "not solved" opens the case again one level higher. @serves S3-48, S1-49 */
export function Judgement({ view }: { view: MyCaseView }) {
  const t = useTexts(texts)
  if (view.canRate) return <Rate caseId={view.id} />
  if (view.satisfaction === null) return null
  return (
    <Notice tone="done" icon="check">
      {t.thanks} · {t.rated(view.satisfaction)}
    </Notice>
  )
}

function useKeep(caseId: string) {
  const queries = useQueryClient()
  return async (view: MyCaseView) => {
    queries.setQueryData(cases.query.getMyCase({ params: { caseId } }).queryKey, view)
    await queries.invalidateQueries({ queryKey: ['cases', 'listMyCases'] })
  }
}

function Rate({ caseId }: { caseId: string }) {
  const t = useTexts(texts)
  const keep = useKeep(caseId)
  const [satisfaction, setSatisfaction] = useState(0)
  const [solved, setSolved] = useState<'yes' | 'no'>()
  const [body, setBody] = useState('')
  const send = useMutation({
    mutationFn: () =>
      cases.call.rateCase({
        params: { caseId },
        body: { satisfaction, solved: solved === 'yes', ...(body.trim() && { body }) },
      }),
    onSuccess: keep,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send.mutate()
  }
  return (
    <Card title={t.rate}>
      <form className={styles.form} onSubmit={submit}>
        <p className={styles.quiet}>{t.rateHint}</p>
        <Choice
          legend={t.rate}
          value={solved}
          onChange={setSolved}
          options={[
            { value: 'yes', label: t.solved },
            { value: 'no', label: t.unsolved },
          ]}
        />
        <Rating value={satisfaction} onChange={setSatisfaction} />
        <TextField long label={t.say} value={body} onChange={setBody} input={{ maxLength: 5000 }} />
        {send.error && (
          <Notice tone="late" icon="warning">
            {send.error.message}
          </Notice>
        )}
        <Button submit wide busy={send.isPending} disabled={!solved || !satisfaction}>
          {t.rateSend}
        </Button>
      </form>
    </Card>
  )
}

/** Below what was said: whoever has read it says what is not solved yet. */
export function Reopen({ caseId }: { caseId: string }) {
  const t = useTexts(texts)
  const keep = useKeep(caseId)
  const [body, setBody] = useState('')
  const send = useMutation({
    mutationFn: () => cases.call.reopenCase({ params: { caseId }, body: { body } }),
    onSuccess: keep,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send.mutate()
  }
  return (
    <Card title={t.reopen}>
      <form className={styles.form} onSubmit={submit}>
        <TextField
          long
          label={t.reopenWhy}
          value={body}
          onChange={setBody}
          input={{ maxLength: 5000, required: true }}
        />
        {send.error && (
          <Notice tone="late" icon="warning">
            {send.error.message}
          </Notice>
        )}
        <Button submit look="quiet" busy={send.isPending} disabled={!body.trim()}>
          {t.reopenSend}
        </Button>
      </form>
    </Card>
  )
}
