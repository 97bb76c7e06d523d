import { useLanguage } from '#design/language.ts'
import { Icon } from '#design/plain/icon.tsx'
import { PhotoGrid } from '#design/plain/photo-grid.tsx'
import { useNow } from '#design/plain/now.ts'
import { dateWords } from '#design/plain/time-words.ts'
import { Button } from '#design/portal/button.tsx'
import { Face } from '#design/portal/face.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import type { OwnAction } from './api.ts'
import { useConfirm } from './confirm.tsx'
import type { Coming, Day } from './story.ts'
import styles from './story.module.css'
import { texts } from './texts.ts'

/** Something ahead of us, with the day around which it is expected. */
export function ComingEntry({ coming: { on, title, action } }: { coming: Coming }) {
  const t = useTexts(texts)
  const say = useSay()
  const language = useLanguage()
  const date = dateWords(on, useNow(), language)
  return (
    <li className={styles.entry} data-kind="ahead">
      <span className={styles.dot} />
      <span className={styles.when}>{action?.state === 'overdue' ? t.lateNow : t.expected(date)}</span>
      <p className={styles.title}>{say(title)}</p>
      {action && <p className={styles.text}>{say(action.text)}</p>}
      {action?.mayConfirm && <Tap action={action} words={t.tapToConfirm} />}
    </li>
  )
}

/** A day behind us: which steps began, and what was done by whom. */
export function DayEntry({ day: { on, steps, deeds } }: { day: Day }) {
  const t = useTexts(texts)
  const say = useSay()
  const language = useLanguage()
  return (
    <li className={styles.entry} data-kind={steps.length > 0 ? 'step' : 'done'}>
      <span className={styles.dot} />
      <span className={styles.when}>{dateWords(on, useNow(), language)}</span>
      {steps.length > 0 && <p className={styles.step}>{t.begins(steps.map(say).join(t.and))}</p>}
      {deeds.map(({ by, actions }) => (
        <div key={by?.id ?? ''} className={styles.deed}>
          {by && <Face {...by} />}
          <ul>
            {actions.map((action) => (
              <li key={action.id} className={styles.act}>
                <div>
                  <p className={styles.title}>{say(action.title)}</p>
                  <p className={styles.text}>{say(action.text)}</p>
                </div>
                {action.confirmedAt && (
                  <span className={styles.seen} title={t.seen}>
                    <Icon name="check" size={18} label={t.seen} />
                  </span>
                )}
                {action.mayConfirm && <Tap action={action} words={t.confirm} />}
                <Papers papers={action.papers} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </li>
  )
}

/** What was handed over, to be opened again whenever it is needed. */
function Papers({ papers }: { papers: OwnAction['papers'] }) {
  const photos = papers.filter(({ isPhoto }) => isPhoto)
  return (
    <>
      {photos.length > 0 && (
        <div className={styles.papers}>
          <PhotoGrid
            photos={photos.map(({ fileId, name }) => ({
              id: fileId,
              alt: name,
              small: `/api/files/${fileId}/thumbnail`,
              large: `/api/files/${fileId}/screen`,
            }))}
          />
        </div>
      )}
      {papers
        .filter(({ isPhoto }) => !isPhoto)
        .map(({ fileId, name }) => (
          <a key={fileId} className={styles.paper} href={`/api/files/${fileId}`}>
            <Icon name="file" size={18} /> {name}
          </a>
        ))}
    </>
  )
}

function Tap({ action, words }: { action: OwnAction; words: string }) {
  const confirm = useConfirm(action.id)
  return (
    <div className={styles.tap}>
      <Button look="bare" busy={confirm.isPending} onClick={() => confirm.mutate()}>
        {words}
      </Button>
      {confirm.error && <p role="alert">{confirm.error.message}</p>}
    </div>
  )
}
