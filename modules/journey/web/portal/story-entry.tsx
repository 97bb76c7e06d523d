import { useLanguage } from '#design/language.ts'
import { Icon } from '#design/plain/icon.tsx'
import { useNow } from '#design/plain/now.ts'
import { dateWords } from '#design/plain/time-words.ts'
import { Button } from '#design/portal/button.tsx'
import { Face } from '#design/portal/face.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import type { OwnAction } from './api.ts'
import { useConfirm } from './confirm.tsx'
import type { Entry } from './story.ts'
import styles from './story.module.css'
import { texts } from './texts.ts'

/** One thing of the story: the day, what it was, and who did it. */
export function StoryEntry({ entry }: { entry: Entry }) {
  const t = useTexts(texts)
  const say = useSay()
  const language = useLanguage()
  const date = dateWords(entry.on, useNow(), language)
  if (entry.kind === 'step')
    return (
      <li className={styles.entry} data-kind="step">
        <span className={styles.dot} />
        <span className={styles.when}>{date}</span>
        <p className={styles.step}>{t.begins(say(entry.name))}</p>
      </li>
    )
  const action = entry.action
  return (
    <li className={styles.entry} data-kind={entry.kind}>
      <span className={styles.dot} />
      <span className={styles.when}>{entry.kind === 'ahead' ? (action?.state === 'overdue' ? t.lateNow : t.expected(date)) : date}</span>
      <p className={styles.title}>{say(action?.title ?? (entry as Extract<Entry, { kind: 'ahead' }>).title)}</p>
      {action && <p className={styles.text}>{say(action.text)}</p>}
      {entry.kind === 'done' && entry.action.doneBy && (
        <div className={styles.face}>
          <Face {...entry.action.doneBy} />
        </div>
      )}
      {action?.confirmedAt && (
        <span className={styles.seen}>
          <Icon name="check" size={16} /> {t.seen}
        </span>
      )}
      {action?.mayConfirm && <Tap action={action} words={entry.kind === 'done' ? t.confirm : t.tapToConfirm} />}
    </li>
  )
}

function Tap({ action, words }: { action: OwnAction; words: string }) {
  const confirm = useConfirm(action.id)
  return (
    <div>
      <Button look="bare" busy={confirm.isPending} onClick={() => confirm.mutate()}>
        <Icon name="check" size={18} /> {words}
      </Button>
      {confirm.error && <p role="alert">{confirm.error.message}</p>}
    </div>
  )
}
