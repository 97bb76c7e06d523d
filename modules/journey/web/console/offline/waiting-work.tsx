import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage } from '#design/language.ts'
import { AppLink } from '#design/link.tsx'
import { Button } from '#design/plain/button.tsx'
import { Icon } from '#design/plain/icon.tsx'
import { useNow } from '#design/plain/now.ts'
import { Popup } from '#design/plain/popup.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { withDateWords } from '#design/plain/time-words.ts'
import { Section } from '#design/record/section.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import { outbox } from '#platform/web/outbox/outbox.ts'
import { journey } from '../api.ts'
import type { KeptWork, KeptWorkChange } from './kept-work.ts'
import { offlineTexts } from './offline-texts.ts'
import { useKeptWork } from './use-kept-work.ts'
import styles from './offline.module.css'

/** What was done without a line: what waits, and what somebody has to decide. @serves 2.0, S0-42 */
export function WaitingWork() {
  const t = useTexts(offlineTexts)
  const changes = useKeptWork()
  if (changes.length === 0) return null
  return (
    <Section title={t.title(changes.length)} aside={<span className={styles.aside}>{t.hint}</span>}>
      <ul className={styles.list}>
        {changes.map((change) => (
          <Waiting key={change.id} change={change} />
        ))}
      </ul>
    </Section>
  )
}

function Waiting({ change }: { change: KeptWorkChange }) {
  const t = useTexts(offlineTexts)
  const say = useSay()
  const { action, attempt, completion } = change.payload
  const photos = completion?.evidence?.filter(({ fileId }) => fileId).length ?? 0
  const words = completion?.note ?? completion?.evidence?.find(({ text }) => text)?.text ?? attempt?.note
  return (
    <li className={styles.row} data-refused={change.refusal ? true : undefined}>
      <span className={styles.mark}>
        <Icon name={change.refusal ? 'warning' : 'clock'} />
      </span>
      <div>
        <AppLink to={`/journey-actions/${action.id}`}>{say(action.title)}</AppLink>
        <p className={styles.where}>
          {[action.home, action.customer].filter(Boolean).join(' · ')}{' '}
          <RelativeTime at={change.madeAt.toISOString()} />
        </p>
        <p className={styles.where}>{[photos > 0 && t.files(photos), words].filter(Boolean).join(' · ')}</p>
        {change.refusal && <Decide change={change} message={change.refusal.message} />}
      </div>
    </li>
  )
}

/** Refused when it arrived: nothing is thrown away unless somebody says so. */
function Decide({ change, message }: { change: KeptWorkChange; message: string }) {
  const t = useTexts(offlineTexts)
  const queries = useQueryClient()
  const said = withDateWords(message, useNow(), useLanguage())
  const { payload, refusal } = change
  const retry = (next: KeptWork) => outbox.retry(change, next)
  const sendAgain = async () => {
    const { action } = await queries.fetchQuery(
      journey.query.readAction({ params: { actionId: payload.action.id } }),
    )
    await retry({ ...payload, completion: { ...payload.completion!, version: action.version } })
  }
  return (
    <div className={styles.decide}>
      <p role="alert">{said}</p>
      {refusal!.code === 'platform.stale' && (
        <Button
          look="primary"
          onClick={() => void sendAgain().catch((error: Error) => toast.error(error.message))}
        >
          {t.sendAgain}
        </Button>
      )}
      {isSettled(refusal!.code) && payload.completion && (
        <Button look="primary" onClick={() => void retry({ ...payload, onlyAdds: true })}>
          {t.addOnly}
        </Button>
      )}
      <Drop onDrop={() => void outbox.drop(change.id)} />
    </div>
  )
}

function Drop({ onDrop }: { onDrop: () => void }) {
  const t = useTexts(offlineTexts)
  const [isAsking, setIsAsking] = useState(false)
  const keep = () => setIsAsking(false)
  const button = (
    <Button aria-haspopup="dialog" aria-expanded={isAsking} onClick={() => setIsAsking(!isAsking)}>
      {t.drop}
    </Button>
  )
  return (
    <Popup isOpen={isAsking} onClose={keep} button={button}>
      <div className={styles.sure}>
        <p role="alert">{t.sure}</p>
        <Button size="small" onClick={keep}>
          {t.keep}
        </Button>
        <Button size="small" look="primary" onClick={onDrop}>
          {t.drop}
        </Button>
      </div>
    </Popup>
  )
}

const isSettled = (code: string) =>
  ['journey.already_done', 'journey.already_waived', 'journey.not_applicable'].includes(code)
