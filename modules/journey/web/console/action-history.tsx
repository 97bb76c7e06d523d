import { RelativeTime } from '#design/plain/relative-time.tsx'
import { Timeline } from '#design/plain/timeline.tsx'
import type { Tone } from '#design/plain/tone.ts'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { actionTexts } from './action-texts.ts'
import type { ActionDetail } from './api.ts'
import styles from './evidence.module.css'
import { words } from './words.ts'

const tones: Record<ActionDetail['history'][number]['what'], Tone> = {
  done: 'done',
  waived: 'off',
  confirmed: 'done',
  evidence: 'info',
  attempt: 'idle',
  waiverAsked: 'act',
  waiverRefused: 'off',
  waiverTakenBack: 'act',
  escalated: 'act',
}

/** Calls that were tried, and everything that happened to the action, newest first. */
export function ActionHistory({ detail: { attempts, history } }: { detail: ActionDetail }) {
  const t = useTexts(actionTexts)
  const w = useTexts(words)
  const entries = history.map(({ at, what, by, text }) => ({
    id: `${at} ${what} ${text}`,
    at,
    tone: tones[what],
    by,
    title: t.happened[what],
    detail: text,
  }))
  return (
    <>
      {attempts.length > 0 && (
        <Section title={t.attempts}>
          <ul className={styles.attempts}>
            {attempts.map(({ id, at, result, note, recordedBy }) => (
              <li key={id}>
                <RelativeTime at={at} />
                <b>{w.attempts[result]}</b>
                <span>{[note, recordedBy].filter(Boolean).join(' · ')}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t.history}>
        {entries.length === 0 ? (
          <p className={styles.quiet}>{t.nothingYet}</p>
        ) : (
          <Timeline entries={entries} label={t.history} />
        )}
      </Section>
    </>
  )
}
