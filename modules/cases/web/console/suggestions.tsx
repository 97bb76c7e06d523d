import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { AppLink } from '#design/link.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useJoining, useSay, useTexts } from '#design/texts.ts'
import { cases } from './api.ts'
import { suggestionTexts } from './suggestion-texts.ts'
import styles from './suggestions.module.css'
import { toneOfCase, words } from './words.ts'

type Field = 'topic' | 'urgency' | 'department'

interface SuggestionsProps {
  projectId: string | undefined
  /** What the customer said, also while it is being typed. */
  text: string
  /** The case that is looked at; before it is taken in there is none. */
  caseId?: string
  /** What is chosen already; what agrees needs no suggestion. */
  chosen: { topic?: string | undefined; urgency?: string | undefined; department?: string | undefined }
  /** What can be taken over here, and what then happens. */
  onTake: Partial<Record<Field, (value: string) => void>>
}

const shortest = 6
const restMs = 600

/** What the company's own closed cases say about these words, with reasons; taken by a click, never by itself. @serves S3-43, S2-02 */
export function Suggestions({ projectId, text, caseId, chosen, onTake }: SuggestionsProps) {
  const t = useTexts(suggestionTexts)
  const join = useJoining()
  const w = useTexts(words)
  const say = useSay()
  const asked = useRested(text.trim())
  const [answered, setAnswered] = useState<Partial<Record<string, boolean>>>({})
  const enabled = Boolean(projectId) && asked.length >= shortest
  const { data } = useQuery({
    queryKey: ['cases', 'suggest', projectId, asked],
    queryFn: () => cases.call.suggest({ body: { projectId: projectId!, text: asked } }),
    enabled,
    placeholderData: keepPreviousData,
  })
  if (!enabled || !data) return null
  const { topic, urgency, department, learnedFrom } = data
  const lines = [
    topic && { field: 'topic' as const, value: topic.id, name: say(topic), why: topic },
    urgency && {
      field: 'urgency' as const,
      value: urgency.urgency,
      name: w.urgencies[urgency.urgency]!,
      why: urgency,
    },
    department && {
      field: 'department' as const,
      value: department.id,
      name: department.name,
      why: department,
    },
  ]
    .filter((line) => line !== null)
    .filter(({ field, value }) => onTake[field] && answered[`${field} ${value}`] !== false)
    .filter(({ field, value }) => chosen[field] !== value || answered[`${field} ${value}`])
  const answer = (field: Field, suggested: string, taken: boolean) => {
    setAnswered({ ...answered, [`${field} ${suggested}`]: taken })
    if (taken) onTake[field]!(suggested)
    void cases.call.answerSuggestion({
      body: { projectId: projectId!, field, suggested, taken, ...(caseId && { caseId }) },
    })
  }
  return (
    <div className={styles.box}>
      {lines.length > 0 && (
        <section aria-label={t.title}>
          <div className={styles.head}>{t.title}</div>
          <ul className={`${styles.lines} ${styles.judged}`}>
            {lines.map(({ field, value, name, why }) => (
              <li key={field}>
                <span className={styles.field}>{t[field]}</span>
                <span>
                  <b>{name}</b>{' '}
                  <span className={styles.why}>
                    {[
                      why.words.length > 0 ? t.words(join.list(why.words.slice(0, 4))) : t.usual,
                      why.measured > 0 && t.hits(why.hits, why.measured),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
                {answered[`${field} ${value}`] ? (
                  <StatusTag bare tone="done">
                    {t.taken}
                  </StatusTag>
                ) : (
                  <span className={styles.deeds}>
                    <Button size="small" onClick={() => answer(field, value, true)}>
                      {t.take}
                    </Button>
                    <Button size="small" type="text" onClick={() => answer(field, value, false)}>
                      {t.refuse}
                    </Button>
                  </span>
                )}
              </li>
            ))}
          </ul>
          <p className={styles.foot}>{t.learned(learnedFrom)}</p>
        </section>
      )}
      <Similar projectId={projectId!} text={asked} caseId={caseId} />
    </div>
  )
}

function Similar({
  projectId,
  text,
  caseId,
}: {
  projectId: string
  text: string
  caseId: string | undefined
}) {
  const t = useTexts(suggestionTexts)
  const join = useJoining()
  const w = useTexts(words)
  const { data } = useQuery({
    queryKey: ['cases', 'similar', projectId, text, caseId],
    queryFn: () =>
      cases.call.similarCases({ body: { projectId, text, limit: 3, ...(caseId && { besides: caseId }) } }),
    placeholderData: keepPreviousData,
  })
  if (!data?.items.length) return null
  return (
    <section aria-label={t.similar}>
      <div className={styles.head}>{t.similar}</div>
      <ul className={styles.lines}>
        {data.items.map((one) => (
          <li key={one.id}>
            <AppLink to={`/cases/${one.id}`}>{one.title}</AppLink>
            <StatusTag bare tone={toneOfCase(one)}>
              {w.states[one.state]}
            </StatusTag>
            <span className={styles.why}>
              {join.list(one.words.slice(0, 4))} · <RelativeTime at={one.openedAt} /> · {one.ownerName}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The words once nobody has typed for a moment. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), restMs)
    return () => clearTimeout(timer)
  }, [text])
  return rested
}
