import { useLanguage } from '#design/language.ts'
import { useNow } from '#design/plain/now.ts'
import { dateWords } from '#design/plain/time-words.ts'
import { Card } from '#design/portal/card.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import type { OwnAction, OwnHome } from './api.ts'
import styles from './portal.module.css'
import { Serving } from './serving.tsx'
import { texts } from './texts.ts'

/** Steps in which the ambassador of the developer stands first; in the others the steward does. */
const ofAmbassador: OwnAction['step'][] = ['CLOSE_CONTACT', 'ASKING_AFTER', 'RESPONSIBILITY']

/** What comes next for this home, when, and who will be there. */
export function NextUp({ home }: { home: OwnHome }) {
  const t = useTexts(texts)
  const say = useSay()
  const language = useLanguage()
  const now = useNow()
  const action = home.next.find(({ state }) => state !== 'overdue') ?? home.next[0]
  const [later] = home.ahead
  const inWords = (date: string) => dateWords(date, now, language)
  const both = [
    { staff: home.steward, title: t.steward },
    { staff: home.ambassador, title: t.ambassador },
  ]
  const faces = action && ofAmbassador.includes(action.step) ? both.toReversed() : both
  return (
    <Card title={t.next}>
      <div className={styles.stack}>
        {action && (
          <div>
            <p className={styles.big}>{say(action.title)}</p>
            <p className={styles.date}>
              {action.state === 'overdue'
                ? t.lateNow
                : t.when(inWords(action.dueFrom), inWords(action.dueOn))}
            </p>
            <p className={styles.soft}>{say(action.text)}</p>
          </div>
        )}
        {!action && later && (
          <div>
            <p className={styles.big}>{say(later.title)}</p>
            <p className={styles.date}>{t.expected(inWords(later.aboutOn))}</p>
          </div>
        )}
        {!action && !later && <p className={styles.soft}>{t.nothingNext}</p>}
        <Serving people={faces} />
      </div>
    </Card>
  )
}
