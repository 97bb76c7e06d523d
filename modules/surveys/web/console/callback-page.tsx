import { useQuery } from '@tanstack/react-query'
import { AppLink, useRouteParams } from '#design/link.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { Timeline } from '#design/plain/timeline.tsx'
import { History } from '#design/record/history/history.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { words } from '../parts/words.ts'
import { type Callback, surveys } from './api.ts'
import { CallbackDeeds } from './callback-deeds.tsx'
import { CallbackNext } from './callback-next.tsx'
import { texts } from './callback-texts.ts'
import styles from './call.module.css'
import { Opinions, Problems } from './told.tsx'
import { toneOfCallback } from './tones.ts'

/** One call-back: whom, when, what was tried, what was said, and the cases that came of it. @serves S0-12, S0-13, 4.11, 5.1, 5.2, 5.4, 5.7 */
export default function CallbackPage() {
  const { callbackId } = useRouteParams('callbackId')
  const { data, error } = useQuery(surveys.query.getCallback({ params: { callbackId } }))
  if (error) return <ErrorState title={error.message} />
  return data ? <Loaded callback={data} /> : <Skeleton lines={10} />
}

function Loaded({ callback }: { callback: Callback }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const { id, kind, state, name, personId, home, homeId, problems, opinions } = callback
  return (
    <RecordPage
      back={{ to: '/callbacks', label: t.title }}
      title={`${name} · ${w.kinds[kind]}`}
      hint={home}
      status={<StatusTag tone={toneOfCallback(callback, callback.today)}>{w.states[state]}</StatusTag>}
      facts={[
        { label: t.customer, value: <AppLink to={`/customers/${personId}`}>{name}</AppLink> },
        { label: t.home, value: <AppLink to={`/homes/${homeId}`}>{home}</AppLink> },
        { label: t.since[kind], value: <DateText date={callback.sinceOn} /> },
        {
          label: t.days,
          value: (
            <>
              <DateText date={callback.windowFrom} /> — <DateText date={callback.dueOn} />
            </>
          ),
        },
        { label: t.responsible, value: callback.responsible?.name ?? t.nobody },
        ...(callback.reason ? [{ label: t.reason, value: callback.reason }] : []),
        ...(callback.doneOn ? [{ label: t.doneOn, value: <DateText date={callback.doneOn} /> }] : []),
        ...(callback.doneBy
          ? [
              {
                label: t.doneBy,
                value: callback.way ? `${callback.doneBy} · ${w.ways[callback.way]}` : callback.doneBy,
              },
            ]
          : []),
      ]}
      actions={<CallbackDeeds callback={callback} />}
      next={<CallbackNext callback={callback} />}
      related={<Related callback={callback} />}
    >
      <Section title={t.answers} aside={callback.scriptNumber && t.version(callback.scriptNumber)}>
        <Answers callback={callback} />
      </Section>
      <Section title={t.problems}>
        {problems.length > 0 ? (
          <Problems problems={problems} />
        ) : (
          <p className={styles.quiet}>{t.noProblems}</p>
        )}
      </Section>
      <Section title={t.opinions}>
        {opinions.length > 0 ? (
          <Opinions opinions={opinions} />
        ) : (
          <p className={styles.quiet}>{t.noOpinions}</p>
        )}
      </Section>
      <Section title={t.tries}>
        <Tries callback={callback} />
      </Section>
      <History
        name="surveys.callbackHistory"
        of={id}
        ask={(query) => surveys.call.callbackHistory({ params: { callbackId: id }, query })}
      />
    </RecordPage>
  )
}

function Related({ callback: { homeId } }: { callback: Callback }) {
  const t = useTexts(texts)
  const may = useMay()
  if (!may('journey.read')) return null
  return (
    <Section title={t.related}>
      <AppLink to={`/homes/${homeId}/journey`}>{t.homeWay}</AppLink>
    </Section>
  )
}

function Answers({ callback: { script, answers } }: { callback: Callback }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const say = useSay()
  return (
    <ol className={styles.answers}>
      {script.questions.map((question) => {
        const given = answers.find(({ key }) => key === question.key)
        return (
          <li key={question.key}>
            <span>{say(question)}</span>
            {given ? <b>{w.values[given.value]}</b> : <span className={styles.quiet}>{t.notAsked}</span>}
          </li>
        )
      })}
    </ol>
  )
}

function Tries({ callback: { attempts, invitedAt } }: { callback: Callback }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  if (attempts.length === 0) return <p className={styles.quiet}>{t.noTries}</p>
  const tried = attempts.map(({ id, at, dayPart, result, agreedAt, note, byName }) => ({
    id,
    at,
    by: byName,
    tone:
      result === 'answered'
        ? ('done' as const)
        : result === 'callLater'
          ? ('active' as const)
          : ('idle' as const),
    title: (
      <>
        {w.results[result]} · {w.dayParts[dayPart]}
        {agreedAt && (
          <>
            {' · '}
            {t.agreedFor} <DateText date={agreedAt} />
          </>
        )}
      </>
    ),
    detail: note ?? undefined,
  }))
  const asked = invitedAt
    ? [
        {
          id: 'invited',
          at: invitedAt,
          by: undefined,
          tone: 'info' as const,
          title: t.invited,
          detail: undefined,
        },
      ]
    : []
  return (
    <Timeline
      label={t.tries}
      entries={[...tried, ...asked].toSorted((one, other) => (one.at < other.at ? 1 : -1))}
    />
  )
}
