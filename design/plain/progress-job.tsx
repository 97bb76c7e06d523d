import { useLanguage } from '../language.ts'
import { useTexts, defineTexts } from '../texts.ts'
import { grouped } from './grouped.ts'
import { Icon } from './icon.tsx'
import { lengthWords } from './time-words.ts'
import styles from './progress-job.module.css'

const jobTexts = defineTexts({
  zh: {
    of: (done: string, total: string) => `${done} / ${total}`,
    left: (words: string) => `大约还要 ${words}。`,
    leave: '可以离开这个页面，完成后会通知您。',
    cancel: '取消',
    states: { waiting: '排队中', running: '进行中', done: '已完成', failed: '没有完成', cancelled: '已取消' },
  },
  en: {
    of: (done: string, total: string) => `${done} of ${total}`,
    left: (words: string) => `About ${words} to go. `,
    leave: 'You may leave this page; you will be told when it is done.',
    cancel: 'Cancel',
    states: {
      waiting: 'Waiting',
      running: 'Under way',
      done: 'Done',
      failed: 'Not completed',
      cancelled: 'Cancelled',
    },
  },
})

interface ProgressJobProps {
  title: string
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  done: number
  total: number
  /** Estimate of the time to go, in milliseconds. */
  leftMs?: number
  /** What came of it, or why it failed. */
  outcome?: React.ReactNode
  onCancel?: () => void
}

/** Long work: how far, how long, and the freedom to leave. */
export function ProgressJob({ title, state, done, total, leftMs, outcome, onCancel }: ProgressJobProps) {
  const texts = useTexts(jobTexts)
  const language = useLanguage()
  const runs = state === 'waiting' || state === 'running'
  return (
    <div className={styles.job} data-state={state}>
      <div className={styles.head}>
        <strong>{title}</strong>
        <output>
          {texts.states[state]} · {texts.of(grouped(done), grouped(total))}
        </output>
      </div>
      <progress
        max={Math.max(total, 1)}
        value={state === 'done' ? Math.max(total, 1) : done}
        aria-label={title}
      />
      {outcome && <div>{outcome}</div>}
      {runs && (
        <div className={styles.foot}>
          <span>
            {leftMs !== undefined && texts.left(lengthWords(leftMs, language))}
            {texts.leave}
          </span>
          {onCancel && (
            <button type="button" onClick={onCancel}>
              <Icon name="close" size={14} /> {texts.cancel}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
