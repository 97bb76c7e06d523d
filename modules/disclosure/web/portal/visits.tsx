import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage } from '#design/language.ts'
import { useNow } from '#design/plain/now.ts'
import { dateWords } from '#design/plain/time-words.ts'
import { Button } from '#design/portal/button.tsx'
import { Card } from '#design/portal/card.tsx'
import { Notice } from '#design/portal/notice.tsx'
import { Rating } from '#design/portal/rating.tsx'
import { TextField } from '#design/portal/text-field.tsx'
import { defineTexts, useTexts } from '#design/texts.ts'
import { RefusedError } from '#platform/web/client.ts'
import { disclosure, type OwnVisits } from './api.ts'
import styles from './board.module.css'
import { ChannelCard } from './cards.tsx'

const texts = defineTexts({
  zh: {
    how: (project: string) => `来${project}看房，感觉怎么样？`,
    rest: '还有什么想了解的（可不填）',
    send: '告诉我们',
    thanks: '谢谢您，我们收到了。',
    failed: '没有提交成功，请稍后再试。',
    intention: '我的购房意向',
    registered: (on: string) => `${on} 登记，没有收取任何费用。`,
    states: { open: '登记中', permitGiven: '已取得预售许可，可以认购', withdrawn: '已撤回' },
    withdraw: '撤回意向',
    withdrawSure: '确定撤回，以后可以再登记',
  },
  en: {
    how: (project: string) => `How was your visit to ${project}?`,
    rest: 'What else would you like to know? (optional)',
    send: 'Tell us',
    thanks: 'Thank you, we have received it.',
    failed: 'That did not work. Please try again.',
    intention: 'My intention to buy',
    registered: (on: string) => `Registered on ${on}; it cost nothing.`,
    states: { open: 'Open', permitGiven: 'The permit is there; you may subscribe', withdrawn: 'Taken back' },
    withdraw: 'Take it back',
    withdrawSure: 'Yes, take it back; it can be registered again',
  },
})

/** How the visit was, and what the customer intends, which she may take back. @serves S1-30, 1.8, 1.9 */
export function Visits() {
  const t = useTexts(texts)
  const [isSaid, setIsSaid] = useState(false)
  const { data } = useQuery(disclosure.query.myVisits())
  return (
    <>
      {isSaid && (
        <Notice tone="done" icon="check">
          {t.thanks}
        </Notice>
      )}
      {data?.asked.map((visit) => (
        <Question key={visit.projectId} visit={visit} onSaid={() => setIsSaid(true)} />
      ))}
      {data?.cards.map((card) => (
        <ChannelCard key={card.id} card={card} />
      ))}
      {data?.intentions.map((intention) => (
        <Intention key={intention.id} intention={intention} />
      ))}
    </>
  )
}

interface QuestionProps {
  visit: OwnVisits['asked'][number]
  onSaid: () => void
}

function Question({ visit: { projectId, projectName }, onSaid }: QuestionProps) {
  const t = useTexts(texts)
  const queries = useQueryClient()
  const [score, setScore] = useState(0)
  const [words, setWords] = useState('')
  const send = useMutation({
    mutationFn: () => disclosure.call.answerVisit({ body: { projectId, score, words: words || null } }),
    onSuccess: () => {
      onSaid()
      return queries.invalidateQueries({ queryKey: ['disclosure'] })
    },
  })
  return (
    <Card title={t.how(projectName)}>
      <div className={styles.stack}>
        <Rating value={score} onChange={setScore} />
        <TextField long label={t.rest} value={words} onChange={setWords} input={{ maxLength: 2000 }} />
        {send.error && (
          <Notice tone="late" icon="warning">
            {send.error instanceof RefusedError ? send.error.message : t.failed}
          </Notice>
        )}
        <Button look="quiet" wide busy={send.isPending} disabled={!score} onClick={() => send.mutate()}>
          {t.send}
        </Button>
      </div>
    </Card>
  )
}

function Intention({
  intention: { id: intentionId, projectName, wish, registeredOn, state },
}: {
  intention: OwnVisits['intentions'][number]
}) {
  const t = useTexts(texts)
  const language = useLanguage()
  const now = useNow()
  const queries = useQueryClient()
  const [asks, setAsks] = useState(false)
  const withdraw = useMutation({
    mutationFn: () => disclosure.call.withdrawOwnIntention({ params: { intentionId } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['disclosure'] }),
  })
  return (
    <Card title={`${t.intention} · ${projectName}`} aside={t.states[state]}>
      <div className={styles.stack}>
        <p className={styles.words}>{wish}</p>
        <p className={styles.quiet}>{t.registered(dateWords(registeredOn, now, language))}</p>
        {withdraw.error && <Notice tone="late">{t.failed}</Notice>}
        {state !== 'withdrawn' && (
          <Button
            look="quiet"
            wide
            busy={withdraw.isPending}
            onClick={() => (asks ? withdraw.mutate() : setAsks(true))}
          >
            {asks ? t.withdrawSure : t.withdraw}
          </Button>
        )}
      </div>
    </Card>
  )
}
