import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#design/portal/button.tsx'
import { Card } from '#design/portal/card.tsx'
import { Notice } from '#design/portal/notice.tsx'
import { TextField } from '#design/portal/text-field.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { construction, type MyNotice } from './api.ts'
import { texts } from './notice-texts.ts'
import styles from './portal.module.css'

type Choice = MyNotice['choices'][number]

/** What each answer means stands beside it; it is given only after a tick under those words. */
export function AnswerNotice({ notice: { id: noticeId, choices } }: { notice: MyNotice }) {
  const t = useTexts(texts)
  const say = useSay()
  const [chosen, setChosen] = useState<Choice>()
  return (
    <Card title={t.answer}>
      {chosen ? (
        <Confirm noticeId={noticeId} choice={chosen} onBack={() => setChosen(undefined)} />
      ) : (
        <div className={styles.stack}>
          {choices.map((choice) => (
            <div key={choice.answer} className={styles.choice}>
              <b>{t.choices[choice.answer]}</b>
              <p className={styles.soft}>{say(choice)}</p>
              <Button
                look={choice.answer === 'accepted' ? 'primary' : 'quiet'}
                wide
                onClick={() => setChosen(choice)}
              >
                {t.choices[choice.answer]}
              </Button>
            </div>
          ))}
        </div>
      )}
    </Card>
  )
}

function Confirm({ noticeId, choice, onBack }: { noticeId: string; choice: Choice; onBack: () => void }) {
  const t = useTexts(texts)
  const say = useSay()
  const queries = useQueryClient()
  const [isSure, setIsSure] = useState(false)
  const [words, setWords] = useState('')
  const { answer } = choice
  const send = useMutation({
    mutationFn: () =>
      construction.call.answerNotice({
        params: { noticeId },
        body: { answer, ...(words.trim() ? { words } : {}) },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['construction'] }),
  })
  return (
    <div className={styles.stack}>
      <div>
        <b>{t.meaning}</b>
        <p className={styles.words}>{say(choice)}</p>
      </div>
      <TextField long label={t.words} value={words} onChange={setWords} input={{ maxLength: 2000 }} />
      <label className={styles.tick}>
        <input type="checkbox" checked={isSure} onChange={({ target }) => setIsSure(target.checked)} />
        <span>{t.confirmBox}</span>
      </label>
      {send.error && <Notice tone="late">{send.error.message}</Notice>}
      <Button wide busy={send.isPending} disabled={!isSure} onClick={() => send.mutate()}>
        {t.send[answer]}
      </Button>
      <Button look="bare" wide onClick={onBack}>
        {t.back2}
      </Button>
    </div>
  )
}
