import { useSyncExternalStore } from 'react'
import { ButtonLink } from '#design/portal/button.tsx'
import { Card } from '#design/portal/card.tsx'
import { Face } from '#design/portal/face.tsx'
import { Page } from '#design/portal/page.tsx'
import { ToldAtOnce } from '#design/portal/told-at-once.tsx'
import { RemainingTime } from '#design/plain/relative-time.tsx'
import { useTexts } from '#design/texts.ts'
import styles from '../portal.module.css'
import { texts } from '../texts.ts'
import { arrivals, type Opened } from './arrivals.ts'
import { reportTexts } from './report-texts.ts'

/** What the customer has in hand at once: the number, who has it, the time to the first answer. @serves S1-50, S0-41 */
export function Received({ opened }: { opened: Opened }) {
  const t = useTexts(texts)
  return (
    <Page title={t.received}>
      <Card>
        <div className={styles.stack}>
          <div>
            <p className={styles.quiet}>{t.number}</p>
            <p className={styles.big}>{opened.number}</p>
          </div>
          <div>
            <p className={styles.quiet}>{t.owner}</p>
            <Face {...opened.owner} />
          </div>
          <div>
            <p className={styles.quiet}>{t.firstReply}</p>
            <p className={styles.big}>
              <RemainingTime until={opened.firstReplyDueAt} />
            </p>
          </div>
          <ButtonLink to={`/cases/${opened.id}`} wide>
            {t.see}
          </ButtonLink>
          <ToldAtOnce as="offer" />
        </div>
      </Card>
    </Page>
  )
}

/** There was no line, or the session had ended: it is kept here and leaves by itself; then its number is shown. */
export function KeptForLater({ id, hasSignedOut }: { id: string; hasSignedOut: boolean }) {
  const t = useTexts(reportTexts)
  const arrival = useSyncExternalStore(arrivals.subscribe, arrivals.get).find((one) => one.id === id)
  if (arrival) return <Received opened={arrival.opened} />
  return (
    <Page title={t.keptTitle} lead={hasSignedOut ? t.keptSignIn : t.keptHint}>
      {hasSignedOut ? (
        <ButtonLink to="/sign-in?to=/cases" wide>
          {t.signIn}
        </ButtonLink>
      ) : (
        <ButtonLink to="/cases" wide>
          {t.toList}
        </ButtonLink>
      )}
    </Page>
  )
}
