import { AppLink } from '#design/link.tsx'
import { Button } from '#design/plain/button.tsx'
import { ToneMark } from '#design/plain/tone-mark.tsx'
import '#design/plain/tones.css'
import { useSay, useTexts } from '#design/texts.ts'
import type { ActionLine } from './api.ts'
import { DueWords, useToday } from './due-words.tsx'
import { todayTexts } from './today-texts.ts'
import styles from './today.module.css'
import { toneOfAction } from './words.ts'

/** One action of the day: what, for whom, until when, and the button that does it. */
export function TodayRow({ action, onDo }: { action: ActionLine; onDo: () => void }) {
  const t = useTexts(todayTexts)
  const say = useSay()
  const tone = toneOfAction(action, useToday())
  return (
    <li className={styles.row} data-tone={tone}>
      <span className={styles.mark}>
        <ToneMark tone={tone} size={12} />
      </span>
      <div>
        <AppLink to={`/journey-actions/${action.id}`} className={styles.what}>
          {say(action.title)}
        </AppLink>
        <div className={styles.where}>
          {action.homeId ? (
            <AppLink to={`/homes/${action.homeId}/journey`}>{action.home}</AppLink>
          ) : (
            !action.personId && <span>{t.ofProject}</span>
          )}
          {action.personId && action.customer && (
            <AppLink to={`/customers/${action.personId}`}>{action.customer}</AppLink>
          )}
        </div>
      </div>
      <span className={styles.due} data-tone={tone}>
        <DueWords dueFrom={action.dueFrom} dueOn={action.dueOn} />
      </span>
      <Button onClick={onDo} aria-label={`${t.do} ${say(action.title)}`}>
        {t.do}
      </Button>
    </li>
  )
}
