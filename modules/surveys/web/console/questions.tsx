import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useSay, useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import { RefusedError } from '#platform/web/client.ts'
import { choicesOf, words } from '../parts/words.ts'
import { type AnswerValue, type Callback, type Question, surveys } from './api.ts'
import { texts } from './call-texts.ts'
import styles from './call.module.css'

const keyOf: Record<string, AnswerValue> = { y: 'yes', n: 'no', u: 'notSure', r: 'refused' }

/** The script, one question after another: by key or by click; each answer is kept at once. */
export function Questions({ callback }: { callback: Callback }) {
  const t = useTexts(texts)
  const say = useSay()
  const { script } = callback
  const { given, answer } = useAnswers(callback)
  const firstOpen = script.questions.findIndex(({ key }) => !given[key])
  const [at, setAt] = useState(firstOpen < 0 ? script.questions.length : firstOpen)
  const choose = (question: Question, value: AnswerValue) => {
    answer(question.key, value)
    setAt(script.questions.indexOf(question) + 1)
  }
  useKeys((key) => {
    const question = script.questions[at]
    if (key === 'ArrowDown') setAt(Math.min(at + 1, script.questions.length))
    if (key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    const value = keyOf[key] ?? (/^[1-5]$/.test(key) ? (key as AnswerValue) : undefined)
    if (question && value && (choicesOf[question.measure] as readonly string[]).includes(value))
      choose(question, value)
  })
  return (
    <div className={styles.script}>
      <blockquote className={styles.say}>
        <small>{t.greeting}</small>
        {say(script.greeting)}
      </blockquote>
      <ol className={styles.questions}>
        {script.questions.map((question, index) => (
          <li key={question.key} data-now={index === at}>
            <p className={styles.asked}>{say(question)}</p>
            <Choices
              question={question}
              value={given[question.key]}
              onChoose={(value) => choose(question, value)}
            />
          </li>
        ))}
      </ol>
      <p className={styles.keys}>{t.keys}</p>
      <blockquote className={styles.say} data-now={at === script.questions.length}>
        <small>{t.closing}</small>
        {say(script.closing)}
      </blockquote>
    </div>
  )
}

interface ChoicesProps {
  question: Question
  value: AnswerValue | undefined
  onChoose: (value: AnswerValue) => void
}

function Choices({ question, value, onChoose }: ChoicesProps) {
  const w = useTexts(words)
  const say = useSay()
  return (
    <div className={styles.choices} role="group" aria-label={say(question)}>
      {choicesOf[question.measure].map((choice) => (
        <button
          key={choice}
          type="button"
          className={styles.choice}
          aria-pressed={choice === value}
          onClick={() => onChoose(choice)}
        >
          <kbd aria-hidden="true">{choice === 'notSure' ? 'u' : choice[0]}</kbd>
          {w.values[choice]}
        </button>
      ))}
    </div>
  )
}

/** The answers as they were just given, sent one after another; what a colleague noted meanwhile is shown instead. */
function useAnswers({ id: callbackId, answers }: Callback) {
  const queries = useQueryClient()
  const known = Object.fromEntries(answers.map(({ key, value }) => [key, value]))
  const [typed, setTyped] = useState<Record<string, AnswerValue>>({})
  const given = { ...known, ...typed }
  const answer = (key: string, value: AnswerValue) => {
    if (given[key] === value) return
    setTyped((before) => ({ ...before, [key]: value }))
    const was = given[key] ?? null
    surveys.call.answerQuestion({ params: { callbackId, key }, body: { value, was } }).then(
      () => queries.invalidateQueries({ queryKey: ['surveys', 'getCallback'] }),
      (error: unknown) => {
        if (error instanceof RefusedError) toast.error(error.message)
        setTyped(({ [key]: _, ...others }) => others)
        return queries.invalidateQueries({ queryKey: ['surveys', 'getCallback'] })
      },
    )
  }
  return { given, answer }
}

/** Keys of the page, except while somebody types. */
function useKeys(press: (key: string) => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (target.closest('input, textarea, select, [contenteditable], [role=dialog], [role=combobox]')) return
      if (event.key.startsWith('Arrow')) event.preventDefault()
      press(event.key)
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  })
}
