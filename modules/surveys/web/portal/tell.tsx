import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { AppLink } from '#design/link.tsx'
import { Button } from '#design/portal/button.tsx'
import { Choice } from '#design/portal/choice.tsx'
import { Notice } from '#design/portal/notice.tsx'
import { TextField } from '#design/portal/text-field.tsx'
import { useTexts } from '#design/texts.ts'
import { problemKinds, topics } from '#modules/surveys/contract.ts'
import { words } from '../parts/words.ts'
import { type MyCallback, surveys } from './api.ts'
import styles from './callback.module.css'
import { texts } from './texts.ts'

type ProblemKind = (typeof problemKinds)[number]
type Topic = (typeof topics)[number]

/** What must be solved, in the owner's own words; it is taken up at once. @serves 5.2 */
export function TellProblem({ callbackId }: { callbackId: string }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  return (
    <Tell<ProblemKind>
      legend={t.problemKind}
      options={problemKinds.map((value) => ({ value, label: w.problemKinds[value] }))}
      label={t.problemWords}
      submit={t.addProblem}
      send={(kind, said) =>
        surveys.call.tellMyProblem({ params: { callbackId }, body: { kind, words: said } })
      }
    />
  )
}

/** A view on product or service, by topic. @serves 5.4 */
export function TellOpinion({ callbackId }: { callbackId: string }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  return (
    <Tell<Topic>
      legend={t.topic}
      options={topics.map((value) => ({ value, label: w.topics[value] }))}
      label={t.opinionWords}
      submit={t.addOpinion}
      send={(topic, said) =>
        surveys.call.giveMyOpinion({ params: { callbackId }, body: { topic, words: said } })
      }
    />
  )
}

interface TellProps<Value extends string> {
  legend: string
  options: readonly { value: Value; label: string }[]
  label: string
  submit: string
  send: (value: Value, words: string) => Promise<unknown>
}

function Tell<Value extends string>({ legend, options, label, submit, send }: TellProps<Value>) {
  const queries = useQueryClient()
  const [about, setAbout] = useState<Value>()
  const [said, setSaid] = useState('')
  const tell = useMutation({
    mutationFn: (value: Value) => send(value, said.trim()),
    onSuccess: () => {
      setAbout(undefined)
      setSaid('')
      return queries.invalidateQueries({ queryKey: ['surveys'] })
    },
  })
  return (
    <div className={styles.tell}>
      <TextField long label={label} value={said} onChange={setSaid} input={{ maxLength: 5000 }} />
      {said.trim() && <Choice legend={legend} options={options} value={about} onChange={setAbout} />}
      {tell.error && <Notice tone="late">{tell.error.message}</Notice>}
      {said.trim() && (
        <Button
          look="quiet"
          wide
          busy={tell.isPending}
          disabled={!about}
          onClick={() => about && tell.mutate(about)}
        >
          {submit}
        </Button>
      )}
    </div>
  )
}

/** What the owner named, each with the way to its case. */
export function MyProblems({ callback: { problems } }: { callback: MyCallback }) {
  const t = useTexts(texts)
  return (
    <ul className={styles.told}>
      {problems.map(({ id, words: said }) => (
        <li key={id}>
          <p>{said}</p>
          <AppLink to={`/cases/${id}`}>{t.follow}</AppLink>
        </li>
      ))}
    </ul>
  )
}

export function MyOpinions({ callback: { opinions } }: { callback: MyCallback }) {
  const w = useTexts(words)
  return (
    <ul className={styles.told}>
      {opinions.map(({ id, topic, words: said }) => (
        <li key={id}>
          <p>{said}</p>
          <span className={styles.hint}>{w.topics[topic]}</span>
        </li>
      ))}
    </ul>
  )
}
