import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { AppLink, useRouteParams } from '#design/link.tsx'
import { JourneyRiver } from '#design/plain/journey-river.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { ActionRows } from '../action-rows.tsx'
import { journey, type PersonJourney } from '../api.ts'
import { useLanes } from '../../use-lanes.ts'
import { pebblesOf } from '../pebbles.ts'
import { stepNameOf } from '../step-names.ts'
import { isOpen } from '../words.ts'
import styles from './events.module.css'
import { texts } from './texts.ts'

/** A customer before the contract: the steps, what is to be done, and what happened. @serves 2.0, 2.1, 2.2 */
export default function PersonJourneyPage() {
  const { personId } = useRouteParams('personId')
  const { data, error } = useQuery(journey.query.personJourney({ params: { personId } }))
  if (error) return <ErrorState title={error.message} />
  return data ? <Loaded way={data} /> : <Skeleton lines={8} />
}

function Loaded({ way: { person, stays, actions, ways } }: { way: PersonJourney }) {
  const t = useTexts(texts)
  const may = useMay()
  const record = may('journey.record') && (
    <AppLink to={`/journey-events/new?personId=${person.id}`}>
      <Button type="primary">{t.record}</Button>
    </AppLink>
  )
  const [open, done] = [actions.filter(isOpen), actions.filter((action) => !isOpen(action))]
  return (
    <RecordPage
      back={{ to: `/customers/${person.id}`, label: person.name }}
      title={t.wayOf(person.name)}
      actions={record}
      related={<Happened personId={person.id} />}
    >
      {ways.map((way) => (
        <Way key={way.homeId ?? way.projectId} way={way} actions={actions} />
      ))}
      {stays.length === 0 && ways.length === 0 ? (
        <EmptyState icon="journey" title={t.wayNone} hint={t.wayNoneHint} action={record} />
      ) : (
        stays.length > 0 && <Stays stays={stays} />
      )}
      {stays.length > 0 && (
        <Section title={t.open}>
          {open.length > 0 ? (
            <ActionRows actions={open} withHome label={t.open} />
          ) : (
            <p className={styles.quiet}>{t.openNone}</p>
          )}
        </Section>
      )}
      {done.length > 0 && (
        <Section title={t.done2}>
          <ActionRows actions={done} withHome label={t.done2} />
        </Section>
      )}
    </RecordPage>
  )
}

/** One home, or one project before the contract, as a picture; of a home its own page shows more. */
function Way({ way, actions }: { way: PersonJourney['ways'][number]; actions: PersonJourney['actions'] }) {
  const t = useTexts(texts)
  const { projectId, homeId, name, today, steps } = way
  const own = actions.filter((action) => action.projectId === projectId && action.homeId === homeId)
  const lanes = useLanes(steps, pebblesOf(own))
  return (
    <Section title={name} aside={homeId && <AppLink to={`/homes/${homeId}/journey`}>{t.wholeWay}</AppLink>}>
      <JourneyRiver lanes={lanes} today={today} label={name} />
    </Section>
  )
}

function Stays({ stays }: { stays: PersonJourney['stays'] }) {
  const t = useTexts(texts)
  const stepName = stepNameOf(useSay())
  return (
    <Section title={t.way}>
      <ul>
        {stays.map(({ step, projectId, project, home, enteredOn, leftOn, endedBy }) => (
          <li key={`${step} ${projectId} ${enteredOn} ${home?.id}`} className={styles.line}>
            <b>{stepName(step)}</b>
            <span>{home ? <AppLink to={`/homes/${home.id}`}>{home.label}</AppLink> : project}</span>
            <span className={styles.quiet}>
              <DateText date={enteredOn} /> – {leftOn && <DateText date={leftOn} />}
            </span>
            <StatusTag bare tone={leftOn === null ? 'active' : endedBy === 'completed' ? 'done' : 'off'}>
              {t.stays[leftOn === null ? 'present' : (endedBy ?? 'completed')]}
            </StatusTag>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Happened({ personId }: { personId: string }) {
  const t = useTexts(texts)
  const { data } = useQuery(
    journey.query.listRecordedEvents({ query: { personId, state: 'standing', limit: 20 } }),
  )
  if (!data || data.items.length === 0) return null
  return (
    <Section title={t.past} aside={<AppLink to={`/journey-events?personId=${personId}`}>{t.all}</AppLink>}>
      <ul>
        {data.items.map(({ id, kind, home, happenedOn }) => (
          <li key={id} className={styles.event}>
            <AppLink to={`/journey-events/${id}`}>{t.kinds[kind]}</AppLink>
            <span className={styles.quiet}>
              <DateText date={happenedOn} /> {home?.label}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
