import { useQuery } from '@tanstack/react-query'
import { AppLink, useRouteParams } from '#design/link.tsx'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { ProgressJob } from '#design/plain/progress-job.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { History } from '#design/record/history/history.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { type HandOver, journey } from '../api.ts'
import { words } from '../words.ts'
import { Period, toneOfHandOver } from './hand-over-list.tsx'
import { texts } from './texts.ts'

const isAtWork = (state: HandOver['state'] | undefined) => state === 'running' || state === 'returning'

/** Who stands in for whom, how far it is, and the way back. @serves 2.0, S0-49 */
export default function HandOverPage() {
  const { handOverId } = useRouteParams('handOverId')
  const t = useTexts(texts)
  const w = useTexts(words)
  const params = { handOverId }
  const { data, error } = useQuery({
    ...journey.query.readHandOver({ params }),
    refetchInterval: ({ state }) => (isAtWork(state.data?.state) ? 1000 : false),
  })
  const end = useChange(() => journey.call.endHandOver({ params }), { refreshes: ['journey'] })
  if (error) return <ErrorState title={error.message} />
  if (!data) return <Skeleton lines={8} />
  const { staffId, staff, state, shares, roles, total, handled, askedBy, askedAt, failure } = data
  const isPlanned = state === 'planned'
  return (
    <RecordPage
      back={{ to: '/hand-overs', label: t.back }}
      title={staff}
      status={<StatusTag tone={toneOfHandOver[state]}>{t.states[state]}</StatusTag>}
      facts={[
        { label: t.who, value: <AppLink to={`/staff/${staffId}`}>{staff}</AppLink> },
        { label: t.period, value: <Period of={data} /> },
        { label: t.total, value: t.places(total) },
        {
          label: t.which,
          value: roles ? roles.map((role) => w.roles[role] ?? role).join(w.list) : t.everything,
        },
        { label: t.askedBy, value: askedBy ?? '—' },
        { label: t.at, value: <RelativeTime at={askedAt} /> },
      ]}
      actions={
        (isPlanned || state === 'handed') && (
          <ConfirmAction
            label={isPlanned ? t.cancel : t.end}
            consequence={isPlanned ? t.cancelSure : t.endSure}
            busy={end.busy}
            onConfirm={() => end.run(undefined)}
          />
        )
      }
    >
      {isAtWork(state) && (
        <ProgressJob
          title={state === 'running' ? t.running : t.returning}
          state="running"
          done={handled}
          total={total}
        />
      )}
      {failure && <ErrorState title={failure} />}
      <Section title={t.to}>
        <ul>
          {shares.map(({ staffId: to, name, places, buildings }) => (
            <li key={to}>
              <AppLink to={`/staff/${to}`}>{name}</AppLink> ·{' '}
              {[places > 0 && t.places(places), ...buildings].filter(Boolean).join(' · ')}
            </li>
          ))}
        </ul>
      </Section>
      <History
        name="journey.handOverHistory"
        of={handOverId}
        ask={(query) => journey.call.handOverHistory({ params, query })}
      />
    </RecordPage>
  )
}
