import { useState, useSyncExternalStore } from 'react'
import { AppLink } from '#design/link.tsx'
import { Button } from '#design/portal/button.tsx'
import { Card } from '#design/portal/card.tsx'
import { Notice } from '#design/portal/notice.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { minutes } from '#design/plain/voice-player.tsx'
import { useTexts } from '#design/texts.ts'
import { useMyId } from '#modules/identity/web/may.ts'
import { outbox } from '#platform/web/outbox/outbox.ts'
import { arrivals } from './arrivals.ts'
import { type KeptReportChange, reportKind } from './kept-report.ts'
import { reportTexts } from './report-texts.ts'
import styles from './report.module.css'

/** What was told without a line and waits on this device, and what the server refused when it arrived. */
export function WaitingReports() {
  const r = useTexts(reportTexts)
  const me = useMyId()
  const changes = useSyncExternalStore(outbox.subscribe, outbox.get)
  const arrived = useSyncExternalStore(arrivals.subscribe, arrivals.get)
  return (
    <>
      {arrived.map(({ id, opened }) => (
        <Notice key={id} tone="done" icon="check">
          {r.arrived} <AppLink to={`/cases/${opened.id}`}>{opened.number}</AppLink>
        </Notice>
      ))}
      {changes
        .filter(({ kind, owner }) => kind === reportKind && owner === me)
        .map((change) => (
          <Waiting key={change.id} change={change as KeptReportChange} />
        ))}
    </>
  )
}

function Waiting({ change }: { change: KeptReportChange }) {
  const t = useTexts(reportTexts)
  const [isSure, setIsSure] = useState(false)
  const { payload, refusal, madeAt } = change
  const said = [
    payload.body,
    payload.voice && t.voice(minutes(payload.voice.seconds)),
    payload.fileIds?.length && t.photoCount(payload.fileIds.length),
  ]
  return (
    <Card title={refusal ? t.refused : t.waiting} aside={<RelativeTime at={madeAt.toISOString()} />}>
      <div className={styles.waiting}>
        <p>{said.filter(Boolean).join(' · ')}</p>
        {!refusal && <p className={styles.hint}>{t.waitingHint}</p>}
        {refusal && (
          <>
            <Notice tone="late" icon="warning">
              {refusal.message}
            </Notice>
            <footer>
              <Button look="quiet" onClick={() => void outbox.retry(change, payload)}>
                {t.again}
              </Button>
              <Button look="bare" onClick={() => (isSure ? void outbox.drop(change.id) : setIsSure(true))}>
                {isSure ? t.dropSure : t.drop}
              </Button>
            </footer>
          </>
        )}
      </div>
    </Card>
  )
}
