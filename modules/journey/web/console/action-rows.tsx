import { AppLink } from '#design/link.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { ToneMark } from '#design/plain/tone-mark.tsx'
import '#design/plain/tones.css'
import { useSay, useTexts } from '#design/texts.ts'
import styles from './action-rows.module.css'
import type { ActionLine } from './api.ts'
import { DueWords, useToday } from './due-words.tsx'
import { isOpen, toneOfAction, words } from './words.ts'

interface ActionRowsProps {
  actions: readonly ActionLine[]
  /** Where the home is not already said above. */
  withHome?: boolean
  label: string
}

/** Actions below one another: what, until when or by whom, and how it stands. */
export function ActionRows({ actions, withHome = false, label }: ActionRowsProps) {
  const w = useTexts(words)
  const say = useSay()
  const today = useToday()
  return (
    <ul aria-label={label}>
      {actions.map((action) => {
        const tone = toneOfAction(action, today)
        return (
          <li key={action.id} className={styles.row} data-tone={tone}>
            <span className={styles.mark}>
              <ToneMark tone={tone} size={12} />
            </span>
            <div>
              <AppLink to={`/journey-actions/${action.id}`} className={styles.what}>
                {say(action.title)}
              </AppLink>
              <div className={styles.more}>
                {withHome && action.homeId && (
                  <AppLink to={`/homes/${action.homeId}/journey`}>{action.home}</AppLink>
                )}
                {withHome && action.customer && <span>{action.customer}</span>}
                <span>{w.roles[action.performer] ?? action.performer}</span>
                {action.notReachedAt && (
                  <StatusTag bare tone="act">
                    {w.notReached}
                  </StatusTag>
                )}
              </div>
            </div>
            <span className={styles.when} data-tone={tone}>
              {action.doneAt ? (
                <>
                  {action.doneBy} · <RelativeTime at={action.doneAt} />
                </>
              ) : (
                isOpen(action) && <DueWords dueFrom={action.dueFrom} dueOn={action.dueOn} />
              )}
            </span>
            <span className={styles.state}>
              <StatusTag bare tone={tone}>
                {w.states[action.state]}
              </StatusTag>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
