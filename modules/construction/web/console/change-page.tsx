import { useQuery } from '@tanstack/react-query'
import { AppLink, useRouteParams } from '#design/link.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { StatCard, StatRow } from '#design/plain/stat-card.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { History } from '#design/record/history/history.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { Attachments } from './attachments.tsx'
import { type Change, construction } from './api.ts'
import { ChangeDeeds } from './change-deeds.tsx'
import { ChangeNext } from './change-next.tsx'
import { texts } from './change-texts.ts'
import styles from './construction.module.css'
import { toneOfChange } from './tones.ts'

/** One change: text and drawings, what was sent, received and answered, and what is missing. @serves S0-53, 3.2 */
export default function ChangePage() {
  const { changeId } = useRouteParams('changeId')
  const { data, error } = useQuery(construction.query.getChange({ params: { changeId } }))
  if (error) return <ErrorState title={error.message} />
  return data ? <Loaded change={data} /> : <Skeleton lines={10} />
}

function Loaded({ change }: { change: Change }) {
  const t = useTexts(texts)
  const { id, number, title, kind, standing, projectId, projectName, body, drawings } = change
  return (
    <RecordPage
      back={{ to: '/construction/changes', label: t.title }}
      title={title}
      status={<StatusTag tone={toneOfChange[standing]}>{t.standings[standing]}</StatusTag>}
      hint={`${number} · ${t.law}`}
      facts={[
        { label: t.project, value: <AppLink to={`/construction/plans/${projectId}`}>{projectName}</AppLink> },
        { label: t.kind, value: t.kinds[kind] },
        { label: t.establishedOn, value: <DateText date={change.establishedOn} /> },
        { label: t.sendBy, value: <DateText date={change.sendBy} /> },
        { label: t.writtenBy, value: change.writtenBy },
      ]}
      actions={<ChangeDeeds change={change} />}
      next={<ChangeNext change={change} />}
      related={
        <Section title={t.board}>
          <AppLink to={`/construction/changes/${id}/notices`}>{t.boardLink}</AppLink>
        </Section>
      }
    >
      <Figures change={change} />
      <Section title={t.body}>
        <div className={styles.stack}>
          <p className={styles.words}>{body}</p>
          <Attachments label={t.drawings} attached={drawings} />
        </div>
      </Section>
      <History
        name="construction.changeHistory"
        of={id}
        ask={(query) => construction.call.changeHistory({ params: { changeId: id }, query })}
      />
    </RecordPage>
  )
}

const figures = ['served', 'accepted', 'silent', 'cancelWanted', 'asked'] as const
const stateOf = { served: 'served', accepted: 'accepted', silent: 'silent', cancelWanted: 'cancelWanted' }

function Figures({ change: { id, counts } }: { change: Change }) {
  const t = useTexts(texts)
  const board = `/construction/changes/${id}/notices`
  return (
    <StatRow>
      <StatCard
        label={t.counts.sent}
        value={`${counts.sent} / ${counts.total}`}
        tone={counts.sent < counts.total ? 'act' : 'done'}
        {...(counts.late > 0 ? { change: `${t.counts.late} ${counts.late}` } : {})}
        link={(inside) => <AppLink to={board}>{inside}</AppLink>}
      />
      {figures.map((key) => (
        <StatCard
          key={key}
          label={t.counts[key]}
          value={counts[key]}
          tone={(key === 'cancelWanted' || key === 'asked') && counts[key] > 0 ? 'act' : 'idle'}
          link={(inside) => (
            <AppLink to={`${board}?${key === 'asked' ? 'asked=true' : `standing=${stateOf[key]}`}`}>
              {inside}
            </AppLink>
          )}
        />
      ))}
    </StatRow>
  )
}
