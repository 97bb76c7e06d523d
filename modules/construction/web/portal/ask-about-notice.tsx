import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#design/portal/button.tsx'
import { Card } from '#design/portal/card.tsx'
import { Notice } from '#design/portal/notice.tsx'
import { TextField } from '#design/portal/text-field.tsx'
import { useTexts } from '#design/texts.ts'
import { construction } from './api.ts'
import { texts } from './notice-texts.ts'
import styles from './portal.module.css'

/** A question about a change; the term runs on meanwhile, and it says so. */
export function AskAboutNotice({ noticeId }: { noticeId: string }) {
  const t = useTexts(texts)
  const queries = useQueryClient()
  const [words, setWords] = useState('')
  const ask = useMutation({
    mutationFn: () => construction.call.askAboutNotice({ params: { noticeId }, body: { words } }),
    onSuccess: () => {
      setWords('')
      return queries.invalidateQueries({ queryKey: ['construction'] })
    },
  })
  return (
    <Card title={t.question}>
      <div className={styles.stack}>
        <TextField
          long
          label={t.question}
          hint={t.questionHint}
          value={words}
          onChange={setWords}
          input={{ maxLength: 2000 }}
        />
        {ask.error && <Notice tone="late">{ask.error.message}</Notice>}
        <Button look="quiet" wide busy={ask.isPending} disabled={!words.trim()} onClick={() => ask.mutate()}>
          {t.questionSend}
        </Button>
      </div>
    </Card>
  )
}
