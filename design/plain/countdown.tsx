import { endOfTerm } from '#platform/calendar/clock-time.ts'
import { useLanguage } from '../language.ts'
import { useNow } from './now.ts'
import { remainingWords, termWords } from './time-words.ts'
import type { Tone } from './tone.ts'
import './tones.css'
import styles from './countdown.module.css'

interface CountdownProps {
  /** When the clock began: an instant (ISO 8601) or the end of a day. */
  from: string
  /** The promise: until when, in the same forms. */
  until: string
  /** When it was kept; the clock stands. */
  keptAt?: string | null
  /** What is promised: 首次回复. */
  label: string
  size?: number
}

/** A promise as a clock: the ring is the time that is left, the colour says how little. */
export function Countdown({ from, until, keptAt, label, size = 56 }: CountdownProps) {
  const language = useLanguage()
  const ticking = useNow()
  const now = keptAt ? new Date(keptAt) : ticking
  const deadline = endOfTerm(until)
  const share = shareLeft(endOfTerm(from), deadline, now)
  const inTime = now <= deadline
  const tone = keptAt ? (inTime ? 'done' : 'late') : toneOf(share, inTime)
  const words = keptAt
    ? keptWords[language][inTime ? 'inTime' : 'late']
    : remainingWords(deadline, now, language)
  const round = 2 * Math.PI * 20
  return (
    <div className={styles.countdown} data-tone={tone} title={termWords(until, language)}>
      <svg width={size} height={size} viewBox="0 0 48 48" aria-hidden="true">
        <circle cx="24" cy="24" r="20" className={styles.track} />
        <circle
          cx="24"
          cy="24"
          r="20"
          className={styles.left}
          strokeDasharray={`${share * round} ${round}`}
          transform="rotate(-90 24 24)"
        />
        {keptAt ? (
          <path d={inTime ? 'M16 24.5l5.5 5.5L33 18' : 'M24 14v12M24 32v.5'} className={styles.hand} />
        ) : (
          <path d="M24 15v9l6 4" className={styles.hand} />
        )}
      </svg>
      <div>
        <div className={styles.label}>{label}</div>
        <time dateTime={until} className={styles.words}>
          {words}
        </time>
      </div>
    </div>
  )
}

const keptWords = {
  zh: { inTime: '按时完成', late: '已完成，超时' },
  en: { inTime: 'Done in time', late: 'Done late' },
}

/** In its last quarter a promise asks for action. */
function toneOf(share: number, inTime: boolean): Tone {
  if (!inTime) return 'late'
  return share <= 0.25 ? 'act' : 'active'
}

/** The share of the time that is left, from 1 to 0; past the deadline the whole ring speaks. */
function shareLeft(from: Date, until: Date, now: Date): number {
  const left = (until.getTime() - now.getTime()) / Math.max(until.getTime() - from.getTime(), 1)
  return left <= 0 ? 1 : Math.min(left, 1)
}
