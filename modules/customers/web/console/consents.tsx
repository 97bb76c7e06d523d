import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { Timeline } from '#design/plain/timeline.tsx'
import type { Tone } from '#design/plain/tone.ts'
import { useSay, useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { type ConsentState, customers } from './api.ts'
import { consentTexts } from './consent-texts.ts'
import styles from './person.module.css'
import { RecordConsent } from './record-consent.tsx'
import { SendNews } from './send-news.tsx'
import { words } from './words.ts'

const tones: Record<ConsentState['state'], Tone> = {
  given: 'done',
  withdrawn: 'off',
  refused: 'off',
  none: 'idle',
}

/** What the customer agreed to, kind by kind, and the ledger that proves it (PIPL arts. 13–16). @serves S1-29, S3-10, S3-32, 6.8-15 */
export function ConsentsTab({ personId }: { personId: string }) {
  const t = useTexts(consentTexts)
  const w = useTexts(words)
  const say = useSay()
  const may = useMay()
  const { data } = useQuery(customers.query.getConsents({ params: { personId } }))
  const [recording, setRecording] = useState<ConsentState>()
  if (!data) return <Skeleton lines={8} />
  const kindOf = (kind: ConsentState['kind']) => say(data.states.find((state) => state.kind === kind)!.words)
  const entries = data.ledger.map(({ id, at, decision, kind, channel, recordedBy, note, textVersion }) => ({
    id,
    at,
    by: recordedBy,
    tone: tones[decision],
    title: t.ledgerLine(w.consentStates[decision]!, kindOf(kind)),
    detail: [w.consentChannels[channel] ?? channel, t.version(textVersion), note].filter(Boolean).join(' · '),
  }))
  return (
    <div className={styles.panel}>
      <ul>
        {data.states.map((state) => (
          <li key={state.kind} className={styles.consent}>
            <div>
              {say(state.words)}
              <div className={styles.quiet}>
                {[t.articles(state.articles), state.separate && t.separate, state.outdated && t.outdated]
                  .filter(Boolean)
                  .join(' · ')}
                {state.at && (
                  <>
                    {' · '}
                    <RelativeTime at={state.at} />
                    {state.textVersion !== null && ` · ${t.version(state.textVersion)}`}
                  </>
                )}
              </div>
            </div>
            <div className={styles.row}>
              <StatusTag tone={state.outdated ? 'act' : tones[state.state]}>
                {w.consentStates[state.state]}
              </StatusTag>
              {may('customers.edit') && (
                <Button
                  size="small"
                  onClick={() => setRecording(state)}
                  aria-label={t.recordTitle(say(state.words))}
                >
                  {t.record}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <SendNews personId={personId} marketing={data.states.find(({ kind }) => kind === 'marketing')!} />
      <h2>{t.ledger}</h2>
      {entries.length === 0 ? (
        <p className={styles.quiet}>{t.emptyLedger}</p>
      ) : (
        <Timeline entries={entries} label={t.ledger} />
      )}
      <RecordConsent personId={personId} state={recording} onClose={() => setRecording(undefined)} />
    </div>
  )
}
