import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { AppLink, useRouteParams } from '#design/link.tsx'
import { useNow } from '#design/plain/now.ts'
import { DateText, RelativeTime } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { History } from '#design/record/history/history.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { type Fact, RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { ActionRows } from '../action-rows.tsx'
import { journey, type RecordedEventDetail } from '../api.ts'
import { isOpen, toneOfAction, words } from '../words.ts'
import { CorrectEvent } from './correct.tsx'
import styles from './events.module.css'
import { kindsOfEvents } from './kinds.ts'
import { texts } from './texts.ts'
import { WithdrawEvent } from './withdraw.tsx'

/** One recorded event: what it was about, what followed, and what was changed of it. @serves 2.1, 2.2, S0-59 */
export default function EventPage() {
  const { eventId } = useRouteParams('eventId')
  const { data, error } = useQuery(journey.query.readRecordedEvent({ params: { eventId } }))
  if (error) return <ErrorState title={error.message} />
  return data ? <Loaded detail={data} /> : <Skeleton lines={8} />
}

function Loaded({ detail }: { detail: RecordedEventDetail }) {
  const t = useTexts(texts)
  const may = useMay()
  const { event, actions } = detail
  const isProject = kindsOfEvents[event.kind]?.about === 'project'
  const mayChange =
    !event.withdrawnAt && !event.isTold && may(isProject ? 'journey.recordProject' : 'journey.record')
  const first = actions.filter(isOpen).toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))[0]
  return (
    <RecordPage
      back={{ to: '/journey-events', label: t.title }}
      title={t.kinds[event.kind]}
      hint={event.home?.label ?? event.project}
      status={
        <StatusTag tone={event.withdrawnAt ? 'off' : 'done'}>
          {t.states[event.withdrawnAt ? 'withdrawn' : 'standing']}
        </StatusTag>
      }
      facts={useFacts(detail)}
      actions={
        mayChange && (
          <>
            <WithdrawEvent event={event} />
            <CorrectEvent event={event} />
          </>
        )
      }
      next={first && !event.withdrawnAt && <Next action={first} />}
      related={event.person && may('journey.read') && <Way person={event.person} />}
    >
      <Section title={t.follows}>
        {actions.length > 0 ? (
          <ActionRows actions={actions} label={t.follows} />
        ) : (
          <p className={styles.quiet}>{event.withdrawnAt ? t.followsNone : t.followsLater}</p>
        )}
      </Section>
      <History
        name="journey.recordedEventHistory"
        of={event.id}
        ask={(query) => journey.call.recordedEventHistory({ params: { eventId: event.id }, query })}
      />
    </RecordPage>
  )
}

function useFacts({ event, cancellableUntil }: RecordedEventDetail): Fact[] {
  const t = useTexts(texts)
  const may = useMay()
  const now = useNow()
  const { person, home, happenedOn, happenedAt, note, fileId, changeReason, recordedAt, recordedBy } = event
  const facts: (Fact | false)[] = [
    person !== null && {
      label: t.customer,
      value: may('customers.read') ? (
        <AppLink to={`/customers/${person.id}`}>{person.name}</AppLink>
      ) : (
        person.name
      ),
    },
    home
      ? { label: t.home, value: <AppLink to={`/homes/${home.id}`}>{home.label}</AppLink> }
      : { label: t.project, value: event.project },
    { label: t.day, value: happenedAt ? <RelativeTime at={happenedAt} /> : <DateText date={happenedOn} /> },
    cancellableUntil !== null &&
      (new Date(cancellableUntil) > now
        ? { label: t.cancellable, value: <RelativeTime at={cancellableUntil} /> }
        : { label: t.cancellable, value: t.cancelOver }),
    note !== null && { label: t.note, value: note },
    fileId !== null && {
      label: t.file,
      value: (
        <a href={`/api/files/${fileId}`} target="_blank" rel="noreferrer">
          {t.file}
        </a>
      ),
    },
    {
      label: t.recorded,
      value: (
        <>
          {event.isTold ? t.told : recordedBy} · <RelativeTime at={recordedAt} />
        </>
      ),
    },
    changeReason !== null && { label: t.reasonShown, value: changeReason },
  ]
  return facts.filter((fact) => fact !== false)
}

function Next({ action }: { action: RecordedEventDetail['actions'][number] }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const say = useSay()
  return (
    <NextStep
      title={say(action.title)}
      by={w.roles[action.performer] ?? action.performer}
      until={action.dueOn}
      tone={toneOfAction(action)}
      action={
        <AppLink to={`/journey-actions/${action.id}`}>
          <Button type="primary">{t.toAction}</Button>
        </AppLink>
      }
    />
  )
}

function Way({ person }: { person: { id: string; name: string } }) {
  const t = useTexts(texts)
  return (
    <Section title={t.way}>
      <AppLink to={`/customers/${person.id}/journey`}>{t.wayOf(person.name)}</AppLink>
    </Section>
  )
}
