import { useLanguage } from '#design/language.ts'
import { AppLink } from '#design/link.tsx'
import { useNow } from '#design/plain/now.ts'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { dateWords } from '#design/plain/time-words.ts'
import type { Tone } from '#design/plain/tone.ts'
import { useTexts } from '#design/texts.ts'
import { words } from '../parts/words.ts'
import type { MyOpinion } from './api.ts'
import styles from './portal.module.css'
import { texts } from './texts.ts'

const toneOf: Record<MyOpinion['state'], Tone> = {
  new: 'idle',
  grouped: 'active',
  accepted: 'info',
  refused: 'off',
  done: 'done',
  answered: 'done',
}

/** One thing that I said: where it stands, who has it, what was answered. */
export function OwnOpinion({ opinion }: { opinion: MyOpinion }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const language = useLanguage()
  const now = useNow()
  const { state, channel, saidOn, responsible, dueOn, answer, termOn, isTold, projectId, caseId } = opinion
  const say = (day: string) => dateWords(day, now, language)
  return (
    <article className={styles.stack}>
      <p className={styles.words}>{opinion.words}</p>
      <div className={`${styles.row} ${styles.quiet}`}>
        {caseId && (!answer || state === 'answered') ? (
          <AppLink to={`/cases/${caseId}`}>{t.seeCase}</AppLink>
        ) : (
          <StatusTag tone={toneOf[state]}>{t.states[state]}</StatusTag>
        )}
        <span>
          {say(saidOn)} · {w.channels[channel]}
        </span>
        {answer === null && responsible && <span>{t.has(responsible)}</span>}
        {dueOn && <span>{t.due(say(dueOn))}</span>}
      </div>
      {answer && (
        <div className={styles.answer} data-tone={toneOf[state]}>
          <p className={styles.words}>{answer}</p>
          {state === 'accepted' && termOn && <span className={styles.quiet}>{t.term(say(termOn))}</span>}
          {isTold && <AppLink to={`/changes/${projectId}`}>{t.seeChange}</AppLink>}
        </div>
      )}
    </article>
  )
}
