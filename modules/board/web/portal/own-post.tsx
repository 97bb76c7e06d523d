import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage } from '#design/language.ts'
import { useNow } from '#design/plain/now.ts'
import { timeWords } from '#design/plain/time-words.ts'
import { Button } from '#design/portal/button.tsx'
import { Card } from '#design/portal/card.tsx'
import { Choice } from '#design/portal/choice.tsx'
import { Notice } from '#design/portal/notice.tsx'
import { Rating } from '#design/portal/rating.tsx'
import { TextField } from '#design/portal/text-field.tsx'
import { useTexts } from '#design/texts.ts'
import { board, type Part, problemOf } from './api.ts'
import styles from './portal.module.css'
import { texts } from './texts.ts'
import { Refused, WordingForm } from './wording-form.tsx'

/** What the poster can do: change it while it waits, appeal, say whether it is solved. @serves S1-11, 6.8-6 */
export function OwnPost({ post }: { post: Part }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const now = useNow()
  if (post.state === 'waiting' || post.state === 'askedToMask') return <Reword key={post.state} post={post} />
  if (post.state === 'withheld') return <Withheld post={post} />
  if (!post.answered)
    return (
      <Card title={t.standings[post.standing ?? 'unanswered']}>
        <p>{t.notYet}</p>
        <p className={styles.quiet}>{timeWords(new Date(post.decideBy), now, language)}</p>
      </Card>
    )
  return <Judge post={post} />
}

function useRefresh() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: ['board'] })
}

function Reword({ post: { number, state, askedWords, original, decideBy } }: { post: Part }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const now = useNow()
  const refresh = useRefresh()
  const [wording, setWording] = useState(original ?? { title: '', body: '' })
  return (
    <Card title={t.states[state]}>
      <div className={styles.stack}>
        {state === 'askedToMask' && askedWords && (
          <Notice tone="act" icon="warning">
            <strong>{t.asked}</strong>
            <p>{askedWords}</p>
          </Notice>
        )}
        {state === 'waiting' && (
          <p className={styles.quiet}>{t.waitingUntil(timeWords(new Date(decideBy), now, language))}</p>
        )}
        <WordingForm
          value={wording}
          onChange={(part) => setWording({ ...wording, ...part })}
          send={(body) => board.call.rewordPost({ params: { number }, body })}
          onSent={refresh}
          sendLabel={t.reword}
        />
      </div>
    </Card>
  )
}

function Withheld({ post: { number, withheldWords, appeal } }: { post: Part }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const now = useNow()
  const refresh = useRefresh()
  const [words, setWords] = useState('')
  const send = useMutation({
    mutationFn: () => board.call.appealPost({ params: { number }, body: { body: words } }),
    onSuccess: refresh,
  })
  return (
    <Card title={t.withheld}>
      <div className={styles.stack}>
        <p className={styles.words}>{withheldWords}</p>
        {appeal && !appeal.answer && (
          <Notice>{t.appealed(timeWords(new Date(appeal.decideBy), now, language))}</Notice>
        )}
        {appeal?.answer && (
          <Notice>
            <strong>{t.appealAnswer}</strong>
            <p>{appeal.answer}</p>
          </Notice>
        )}
        {!appeal && (
          <>
            <TextField
              long
              label={t.appealWords}
              value={words}
              onChange={setWords}
              problem={problemOf(send.error, 'body')}
              input={{ maxLength: 2000 }}
            />
            <Refused error={send.error} />
            <Button wide busy={send.isPending} disabled={!words.trim()} onClick={() => send.mutate()}>
              {t.appealSend}
            </Button>
          </>
        )}
      </div>
    </Card>
  )
}

function Judge({ post: { number, standing } }: { post: Part }) {
  const t = useTexts(texts)
  const refresh = useRefresh()
  const [solved, setSolved] = useState<'yes' | 'no'>()
  const [satisfaction, setSatisfaction] = useState(0)
  const [words, setWords] = useState('')
  const send = useMutation({
    mutationFn: () =>
      board.call.judgePost({
        params: { number },
        body: { solved: solved === 'yes', satisfaction, ...(words.trim() && { body: words.trim() }) },
      }),
    onSuccess: refresh,
  })
  return (
    <Card title={t.judge} aside={standing && t.standings[standing]}>
      <div className={styles.stack}>
        <p className={styles.quiet}>{t.judgeHint}</p>
        {(send.isSuccess || standing === 'solved' || standing === 'unsolved') && (
          <Notice tone="done" icon="check">
            {t.judged}
          </Notice>
        )}
        <Choice
          legend={t.judge}
          value={solved}
          onChange={setSolved}
          options={[
            { value: 'yes', label: t.solved },
            { value: 'no', label: t.unsolved },
          ]}
        />
        <Rating value={satisfaction} onChange={setSatisfaction} />
        <TextField long label={t.judgeWords} value={words} onChange={setWords} input={{ maxLength: 2000 }} />
        <Refused error={send.error} />
        <Button
          wide
          busy={send.isPending}
          disabled={!solved || satisfaction === 0}
          onClick={() => send.mutate()}
        >
          {t.judgeSend}
        </Button>
      </div>
    </Card>
  )
}
