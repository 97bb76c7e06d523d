import { useLanguage } from '#design/language.ts'
import { useNow } from '#design/plain/now.ts'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { dateWords } from '#design/plain/time-words.ts'
import type { Tone } from '#design/plain/tone.ts'
import { Card } from '#design/portal/card.tsx'
import { useTexts } from '#design/texts.ts'
import { BeforeAfter } from '#design/plain/before-after.tsx'
import { Pictures } from '../parts/report.tsx'
import { words } from '../parts/words.ts'
import type { MyRenewal } from './api.ts'
import styles from './portal.module.css'
import { texts } from './texts.ts'

type Work = MyRenewal['works'][number]

const toneOf: Record<Work['state'], Tone> = {
  planned: 'idle',
  running: 'active',
  ended: 'active',
  accepted: 'done',
}

/** How the works go on, item by item, with pictures. @serves 8.1 */
export function WorkCards({ works }: { works: readonly Work[] }) {
  return works.map((item) => <Item key={item.id} item={item} />)
}

function Item({ item }: { item: Work }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const language = useLanguage()
  const now = useNow()
  const say = (day: string | null) => (day ? dateWords(day, now, language) : '—')
  const { title, scope, state, before, after, progress, startedOn, acceptedOn } = item
  const [old, renewed] = [before[0], after[0]]
  const { plannedFrom, plannedUntil } = item
  const days = [
    (plannedFrom || plannedUntil) && t.plan(say(plannedFrom), say(plannedUntil)),
    startedOn && t.started(say(startedOn)),
    acceptedOn && t.accepted(say(acceptedOn)),
  ].filter(Boolean)
  return (
    <Card title={title} aside={<StatusTag tone={toneOf[state]}>{w.states[state]}</StatusTag>}>
      <div className={styles.stack}>
        {scope && <p className={styles.words}>{scope}</p>}
        {days.length > 0 && <p className={styles.quiet}>{days.join(' · ')}</p>}
        {old && renewed ? (
          <BeforeAfter title={title} before={old.id} after={renewed.id} />
        ) : (
          before.length > 0 && <Pictures label={`${title} ${w.before}`} photos={before} />
        )}
        {progress.map(({ id, onDay, words: said, photos }) => (
          <div key={id}>
            <p className={styles.words}>
              <span className={styles.quiet}>{say(onDay)}</span> {said}
            </p>
            {photos.length > 0 && <Pictures label={`${title} ${onDay}`} photos={photos} />}
          </div>
        ))}
      </div>
    </Card>
  )
}
