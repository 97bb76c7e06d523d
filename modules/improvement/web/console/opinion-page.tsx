import { useQuery } from '@tanstack/react-query'
import { AppLink, useRouteParams } from '#design/link.tsx'
import { Money } from '#design/plain/money.tsx'
import { DateText, RelativeTime } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { History } from '#design/record/history/history.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useJoining, useSay, useTexts } from '#design/texts.ts'
import { words } from '../parts/words.ts'
import { improvement, type Opinion } from './api.ts'
import styles from './improvement.module.css'
import { OpinionDeeds, OpinionNext } from './opinion-next.tsx'
import { texts } from './opinion-texts.ts'
import { toneOfImprovement, toneOfOpinion } from './tones.ts'

/** One opinion: the words, who said them where, and what becomes of them. @serves S0-32, 7.1, 7.7 */
export default function OpinionPage() {
  const { opinionId } = useRouteParams('opinionId')
  const { data, error } = useQuery(improvement.query.getOpinion({ params: { opinionId } }))
  if (error) return <ErrorState title={error.message} />
  return data ? <Loaded opinion={data} /> : <Skeleton lines={8} />
}

function Loaded({ opinion }: { opinion: Opinion }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const say = useSay()
  const { id, state, channel, step, topic, words: said, projectName, personId, name, homeId, home } = opinion
  return (
    <RecordPage
      back={{ to: '/improvement', label: t.title }}
      title={said.length > 30 ? `${said.slice(0, 30)}…` : said}
      status={
        <StatusTag tone={opinion.isOverdue ? 'late' : toneOfOpinion[state]}>
          {opinion.isOverdue ? t.overdue : w.states[state]}
        </StatusTag>
      }
      hint={projectName}
      facts={[
        { label: t.channel, value: w.channels[channel] },
        ...(step ? [{ label: t.step, value: w.steps[step] }] : []),
        ...(topic ? [{ label: t.topic, value: say(topic) }] : []),
        {
          label: t.who,
          value: personId ? <AppLink to={`/customers/${personId}`}>{name}</AppLink> : w.anonymous,
        },
        ...(homeId ? [{ label: t.home, value: <AppLink to={`/homes/${homeId}`}>{home}</AppLink> }] : []),
        { label: t.saidOn, value: <DateText date={opinion.saidOn} /> },
        {
          label: t.takenBy,
          value: (
            <>
              {opinion.takenBy} · <RelativeTime at={opinion.takenAt} />
            </>
          ),
        },
        ...(opinion.times ? [{ label: t.times, value: t.timesOf(opinion.times) }] : []),
        ...(opinion.cost ? [{ label: t.cost, value: <Money fen={opinion.cost} /> }] : []),
        { label: t.responsible, value: opinion.responsible ?? t.nobody },
      ]}
      actions={<OpinionDeeds opinion={opinion} />}
      next={<OpinionNext opinion={opinion} />}
      related={<Related opinion={opinion} />}
    >
      <Section title={t.said}>
        <p className={styles.words}>{said}</p>
      </Section>
      {opinion.answer && (
        <Section
          title={`${t.answer} · ${w.states[state === 'refused' || state === 'answered' ? state : 'accepted']}`}
          aside={
            <span className={styles.quiet}>
              {t.decidedBy(opinion.decidedBy ?? '')}{' '}
              {opinion.decidedOn && <DateText date={opinion.decidedOn} />}
            </span>
          }
        >
          <div className={styles.stack}>
            <p className={styles.words}>{opinion.answer}</p>
            {opinion.termOn && (
              <span className={styles.quiet}>
                {t.term} <DateText date={opinion.termOn} />
              </span>
            )}
          </div>
        </Section>
      )}
      <History
        name="improvement.opinionHistory"
        of={id}
        ask={(query) => improvement.call.opinionHistory({ params: { opinionId: id }, query })}
      />
    </RecordPage>
  )
}

const sourcePage: Partial<Record<Opinion['source'], string>> = {
  cases: '/cases',
  construction: '/construction/findings',
}

function Related({ opinion }: { opinion: Opinion }) {
  const t = useTexts(texts)
  const join = useJoining()
  const w = useTexts(words)
  const { improvement: grouped, talk, source, sourceId } = opinion
  const page = sourcePage[source]
  if (!grouped && !talk && !page) return null
  return (
    <>
      {grouped && (
        <Section title={t.inImprovement}>
          <div className={styles.stack}>
            <AppLink to={`/improvement/improvements/${grouped.id}`}>{grouped.title}</AppLink>
            <StatusTag bare tone={toneOfImprovement[grouped.state]}>
              {grouped.number} {w.improvementStates[grouped.state]}
            </StatusTag>
          </div>
        </Section>
      )}
      {talk && (
        <Section title={t.talk}>
          <AppLink to={`/improvement/talks/${talk.id}`}>{talk.title}</AppLink>
        </Section>
      )}
      {page && (
        <Section title={t.source}>
          <AppLink to={`${page}/${sourceId}`}>
            {join.pair(t.sourceLink, w.sources[source])} {opinion.case?.number}
          </AppLink>
          {opinion.case && (
            <p>
              <StatusTag tone={opinion.case.closedOn ? 'done' : 'active'}>
                {opinion.case.closedOn ? t.caseClosed(opinion.case.closedOn) : t.caseOpen}
              </StatusTag>
            </p>
          )}
        </Section>
      )}
    </>
  )
}
