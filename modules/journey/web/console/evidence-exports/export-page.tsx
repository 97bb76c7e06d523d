import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useRouteParams } from '#design/link.tsx'
import { ProgressJob } from '#design/plain/progress-job.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { type EvidenceExport, journey } from '../api.ts'
import styles from '../evidence.module.css'
import { Fingerprint } from '../fingerprint.tsx'
import { toneOfExport } from './export-list.tsx'
import { texts } from './texts.ts'

const isAtWork = (state: EvidenceExport['state'] | undefined) => state === 'waiting' || state === 'running'

/** An export while it is made, and its files afterwards. @serves 2.0, S0-15 */
export default function ExportPage() {
  const { exportId } = useRouteParams('exportId')
  const t = useTexts(texts)
  const params = { exportId }
  const { data, error } = useQuery({
    ...journey.query.readEvidenceExport({ params }),
    refetchInterval: ({ state }) => (isAtWork(state.data?.export.state) ? 1000 : false),
  })
  const stop = useChange(() => journey.call.cancelEvidenceExport({ params }), { refreshes: ['journey'] })
  if (error) return <ErrorState title={error.message} />
  if (!data) return <Skeleton lines={8} />
  const { kind, title, state, total, handled, failure, askedAt, keepUntil } = data.export
  return (
    <RecordPage
      back={{ to: '/evidence-exports', label: t.back }}
      title={title}
      status={<StatusTag tone={toneOfExport[state]}>{t.states[state]}</StatusTag>}
      facts={[
        { label: t.kind, value: t.kinds[kind] },
        { label: t.at, value: <RelativeTime at={askedAt} /> },
        { label: t.count, value: total ?? '—' },
        ...(keepUntil ? [{ label: t.until, value: <RelativeTime at={keepUntil} /> }] : []),
      ]}
      related={
        <Section title={t.verifyTitle}>
          <p>{t.verify}</p>
        </Section>
      }
    >
      {isAtWork(state) && (
        <ProgressJob
          title={t.building}
          state={state === 'waiting' ? 'waiting' : 'running'}
          done={handled}
          total={total ?? 0}
          onCancel={() => stop.run(undefined)}
        />
      )}
      {failure && <ErrorState title={failure} />}
      {state === 'expired' && <p className={styles.quiet}>{t.expired}</p>}
      {data.volumes.map(({ number, actions, pieces, manifestSha256 }) => (
        <Section key={number} title={data.volumes.length > 1 ? t.volume(number) : t.about}>
          <p>{t.inside(actions, pieces)}</p>
          <p className={styles.downloads}>
            <Button type="primary" href={`/api/evidence-exports/${exportId}/volumes/${number}/pdf`}>
              {t.pdf}
            </Button>
            <Button href={`/api/evidence-exports/${exportId}/volumes/${number}/zip`}>{t.zip}</Button>
          </p>
          <p className={styles.proof}>
            <Fingerprint label={t.fingerprint} sha256={manifestSha256} />
          </p>
        </Section>
      ))}
    </RecordPage>
  )
}
