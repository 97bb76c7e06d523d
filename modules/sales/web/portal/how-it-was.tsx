import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage } from '#design/language.ts'
import { useNow } from '#design/plain/now.ts'
import { dateWords } from '#design/plain/time-words.ts'
import { Button } from '#design/portal/button.tsx'
import { Card } from '#design/portal/card.tsx'
import { Notice } from '#design/portal/notice.tsx'
import { Rating } from '#design/portal/rating.tsx'
import { TextField } from '#design/portal/text-field.tsx'
import { useTexts } from '#design/texts.ts'
import { RefusedError } from '#platform/web/client.ts'
import { type OwnContract, sales } from './api.ts'
import styles from './my-contract.module.css'
import { texts } from './texts.ts'

/** Three questions about the signing, asked in its first month. @serves 2.10 */
export function HowItWas({ contract: { contractId, answer, mayAnswer } }: { contract: OwnContract }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const now = useNow()
  const queries = useQueryClient()
  const [clear, setClear] = useState(0)
  const [smooth, setSmooth] = useState(0)
  const [words, setWords] = useState('')
  const send = useMutation({
    mutationFn: () =>
      sales.call.answerSigning({ params: { contractId }, body: { clear, smooth, words: words || null } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['sales'] }),
  })
  if (answer)
    return (
      <Notice tone="done" icon="check">
        {t.thanks(dateWords(answer.onDay, now, language))}
      </Notice>
    )
  if (!mayAnswer) return null
  return (
    <Card title={t.how}>
      <div className={styles.stack}>
        <p className={styles.quiet}>{t.howHint}</p>
        <div>
          <b>{t.clear}</b>
          <Rating value={clear} onChange={setClear} />
        </div>
        <div>
          <b>{t.smooth}</b>
          <Rating value={smooth} onChange={setSmooth} />
        </div>
        <TextField long label={t.rest} value={words} onChange={setWords} input={{ maxLength: 1000 }} />
        {send.error && (
          <Notice tone="late" icon="warning">
            {send.error instanceof RefusedError ? send.error.message : t.failed}
          </Notice>
        )}
        <Button wide busy={send.isPending} disabled={!clear || !smooth} onClick={() => send.mutate()}>
          {t.send}
        </Button>
      </div>
    </Card>
  )
}
