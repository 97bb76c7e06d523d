import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useRouteParams } from '#design/link.tsx'
import { Button } from '#design/portal/button.tsx'
import { Card } from '#design/portal/card.tsx'
import { Choice } from '#design/portal/choice.tsx'
import { Face } from '#design/portal/face.tsx'
import { Notice } from '#design/portal/notice.tsx'
import { Page } from '#design/portal/page.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { choicesOf, words } from '../parts/words.ts'
import { type AnswerValue, type MyCallback, type Question, surveys } from './api.ts'
import styles from './callback.module.css'
import { MyOpinions, MyProblems, TellOpinion, TellProblem } from './tell.tsx'
import { texts } from './texts.ts'

/** The questions of a call-back for the owner whom nobody reached; each tap is kept. @serves S0-20, S0-21, S0-22, 4.11, 5.1, 5.7 */
export default function MyCallbackPage() {
  const t = useTexts(texts)
  const { callbackId } = useRouteParams('callbackId')
  const { data, error } = useQuery(surveys.query.getMyCallback({ params: { callbackId } }))
  return (
    <Page title={t.title} back="/">
      {error && <ErrorState title={error.message} />}
      {!data && !error && <Skeleton lines={8} />}
      {data?.state === 'reached' && <Thanks callback={data} />}
      {data && ['declined', 'askedElsewhere', 'notApplicable'].includes(data.state) && (
        <Notice>{t.over}</Notice>
      )}
      {data && ['waiting', 'planned', 'notReached'].includes(data.state) && <Answer callback={data} />}
    </Page>
  )
}

function Answer({ callback }: { callback: MyCallback }) {
  const t = useTexts(texts)
  const { home, questions, answers } = callback
  return (
    <>
      <p className={styles.intro}>{t.intro(home)}</p>
      <p className={styles.progress} aria-live="polite">
        {t.progress(answers.length, questions.length)}
      </p>
      {questions.map((question) => (
        <Asked key={question.key} callback={callback} question={question} />
      ))}
      <Card title={t.problem}>
        <p className={styles.hint}>{t.problemHint}</p>
        <MyProblems callback={callback} />
        <TellProblem callbackId={callback.id} />
      </Card>
      <Card title={t.opinion}>
        <MyOpinions callback={callback} />
        <TellOpinion callbackId={callback.id} />
      </Card>
      <Finish callback={callback} />
    </>
  )
}

function Asked({ callback, question }: { callback: MyCallback; question: Question }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const say = useSay()
  const queries = useQueryClient()
  const { key, measure } = question
  const was = callback.answers.find((one) => one.key === key)?.value
  // What was tapped stands at once; what could not be kept gives way to what the server has.
  const [tapped, setTapped] = useState<AnswerValue>()
  const answer = useMutation({
    onError: () => setTapped(undefined),
    mutationFn: (value: AnswerValue) =>
      surveys.call.answerMyQuestion({
        params: { callbackId: callback.id, key },
        body: { value, was: was ?? null },
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['surveys'] }),
  })
  return (
    <Card>
      <Choice<AnswerValue>
        legend={say(question)}
        options={choicesOf[measure].map((value) => ({ value, label: w.values[value] }))}
        value={tapped ?? was}
        onChange={(value) => {
          setTapped(value)
          answer.mutate(value)
        }}
      />
      {answer.error && <Notice tone="late">{t.notSaved}</Notice>}
    </Card>
  )
}

function Finish({ callback: { id: callbackId, version, questions, answers } }: { callback: MyCallback }) {
  const t = useTexts(texts)
  const queries = useQueryClient()
  const left = questions.length - answers.length
  const finish = useMutation({
    mutationFn: () => surveys.call.finishMyCallback({ params: { callbackId }, body: { version } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['surveys'] }),
  })
  return (
    <div className={styles.finish}>
      {left > 0 && <p className={styles.hint}>{t.left(left)}</p>}
      {finish.error && <Notice tone="late">{finish.error.message}</Notice>}
      <Button wide busy={finish.isPending} disabled={left > 0} onClick={() => finish.mutate()}>
        {t.finish}
      </Button>
    </div>
  )
}

function Thanks({ callback }: { callback: MyCallback }) {
  const t = useTexts(texts)
  const { responsible, problems, opinions } = callback
  return (
    <>
      <Card title={t.thanks}>
        <p className={styles.intro}>{t.thanksHint}</p>
      </Card>
      {problems.length > 0 && (
        <Card title={t.yourProblems}>
          <MyProblems callback={callback} />
        </Card>
      )}
      {opinions.length > 0 && (
        <Card title={t.yourOpinions}>
          <MyOpinions callback={callback} />
        </Card>
      )}
      {responsible && (
        <Card title={t.contact}>
          <Face {...responsible} />
        </Card>
      )}
    </>
  )
}
