import { useQuery } from '@tanstack/react-query'
import { AppLink, useRouteParams } from '#design/link.tsx'
import { DateText, RelativeTime } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { History } from '#design/record/history/history.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useJoining, useSay, useTexts } from '#design/texts.ts'
import { insights, type Warning } from '../api.ts'
import { WarningNext } from './next.tsx'
import { warningTexts } from './texts.ts'
import { casesOf, toneOfWarning } from './tones.ts'

/** One warning: what it stands on, how it is judged, who has it. @serves S1-47 */
export default function WarningPage() {
  const { warningId } = useRouteParams('warningId')
  const { data, error } = useQuery(insights.query.getWarning({ params: { warningId } }))
  if (error) return <ErrorState title={error.message} />
  return data ? <Loaded warning={data} /> : <Skeleton lines={8} />
}

function Loaded({ warning }: { warning: Warning }) {
  const t = useTexts(warningTexts)
  const say = useSay()
  const join = useJoining()
  const { id, kind, topic, place, why, chance, state, projectId, projectName, homeId, staffName } = warning
  return (
    <RecordPage
      back={{ to: '/warnings', label: t.title }}
      title={[place, topic && say(topic), t.kinds[kind]].filter(Boolean).join(' · ')}
      status={<StatusTag tone={toneOfWarning[state]}>{t.states[state]}</StatusTag>}
      facts={[
        { label: t.project, value: <AppLink to={`/projects/${projectId}`}>{projectName}</AppLink> },
        ...(homeId ? [{ label: t.what, value: <AppLink to={`/homes/${homeId}`}>{place}</AppLink> }] : []),
        { label: t.who, value: staffName ?? t.nobody },
        ...(warning.dueOn ? [{ label: t.dueOn, value: <DateText date={warning.dueOn} /> }] : []),
        { label: t.raisedAt, value: <RelativeTime at={warning.raisedAt} /> },
        { label: t.movedAt, value: <RelativeTime at={warning.movedAt} /> },
      ]}
      next={<WarningNext warning={warning} />}
    >
      <Section title={t.why} aside={<AppLink to={casesOf(warning)}>{t.cases}</AppLink>}>
        <p>
          <strong>{say(why)}</strong>
        </p>
        <p>
          {t.how + join.colon}
          {t.hows[kind]?.(chance === null ? '—' : `${(chance * 100).toFixed(2)}%`)}
        </p>
      </Section>
      {warning.nextStep && (
        <Section title={t.nextStep}>
          <p>{warning.nextStep}</p>
        </Section>
      )}
      {warning.reason && (
        <Section title={t.reason}>
          <p>{warning.reason}</p>
        </Section>
      )}
      <History
        name="insights.warningHistory"
        of={id}
        ask={(query) => insights.call.warningHistory({ params: { warningId: id }, query })}
      />
    </RecordPage>
  )
}
