import { useQuery } from '@tanstack/react-query'
import { useRouteParams } from '#design/link.tsx'
import { PhotoGrid } from '#design/plain/photo-grid.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { History } from '#design/record/history/history.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { words } from '../parts/words.ts'
import { improvement, type Improvement } from './api.ts'
import styles from './improvement.module.css'
import { ImprovementDeeds, ImprovementNext } from './improvement-next.tsx'
import { texts } from './improvement-texts.ts'
import { OpinionsOf } from './opinions-of.tsx'
import { toneOfImprovement } from './tones.ts'

/** One improvement: who asked for it, what was decided, done and told. @serves S1-52, S1-55, 7.5 */
export default function ImprovementPage() {
  const { improvementId } = useRouteParams('improvementId')
  const { data, error } = useQuery(improvement.query.getImprovement({ params: { improvementId } }))
  if (error) return <ErrorState title={error.message} />
  return data ? <Loaded of={data} /> : <Skeleton lines={10} />
}

function Loaded({ of }: { of: Improvement }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const say = useSay()
  const { id, number, title, state, measure, outcome, reference, reason, result, telling, topic } = of
  return (
    <RecordPage
      back={{ to: '/improvement/improvements', label: t.title }}
      title={title}
      status={
        <StatusTag tone={of.isOverdue ? 'late' : toneOfImprovement[state]}>
          {of.isOverdue ? t.overdue : w.improvementStates[state]}
        </StatusTag>
      }
      hint={`${number} · ${of.projectName}`}
      facts={[
        { label: t.times, value: t.timesOf(of.times) },
        { label: t.outcome, value: w.outcomes[outcome] },
        ...(reference ? [{ label: t.reference, value: reference }] : []),
        ...(topic ? [{ label: t.topic, value: say(topic) }] : []),
        ...(of.departmentName ? [{ label: t.department, value: of.departmentName }] : []),
        ...(of.responsibleName ? [{ label: t.responsible, value: of.responsibleName }] : []),
        ...(of.dueOn ? [{ label: t.dueOn, value: <DateText date={of.dueOn} /> }] : []),
        ...(of.decidedOn
          ? [
              { label: t.decidedBy, value: of.decidedBy },
              { label: t.decidedOn, value: <DateText date={of.decidedOn} /> },
            ]
          : []),
        ...(of.doneOn ? [{ label: t.doneOn, value: <DateText date={of.doneOn} /> }] : []),
      ]}
      actions={<ImprovementDeeds of={of} />}
      next={<ImprovementNext of={of} />}
      related={telling && <Told of={of} telling={telling} />}
    >
      {measure && (
        <Section title={t.measure}>
          <p className={styles.words}>{measure}</p>
        </Section>
      )}
      {reason && (
        <Section title={t.reason}>
          <p className={styles.words}>{reason}</p>
        </Section>
      )}
      {result && (
        <Section title={t.result}>
          <p className={styles.words}>{result}</p>
        </Section>
      )}
      {of.before.length + of.after.length > 0 && (
        <Section title={t.photos}>
          <div className={styles.pair}>
            {(['before', 'after'] as const).map((part) => (
              <div key={part} className={styles.stack}>
                <span className={styles.quiet}>{t[part]}</span>
                <PhotoGrid
                  label={t[part]}
                  photos={of[part].map((file) => ({
                    id: file.id,
                    small: `/api/files/${file.id}/thumbnail`,
                    large: `/api/files/${file.id}/screen`,
                    alt: `${title} ${t[part]}`,
                  }))}
                />
              </div>
            ))}
          </div>
        </Section>
      )}
      <OpinionsOf of={of} />
      <History
        name="improvement.improvementHistory"
        of={id}
        ask={(query) => improvement.call.improvementHistory({ params: { improvementId: id }, query })}
      />
    </RecordPage>
  )
}

function Told({ of, telling }: { of: Improvement; telling: NonNullable<Improvement['telling']> }) {
  const t = useTexts(texts)
  const { said, did, writtenBy, publishedBy, publishedOn } = telling
  return (
    <Section title={t.tellTitle}>
      <div className={styles.stack}>
        <div>
          <span className={styles.quiet}>{t.said}</span>
          <p className={styles.words}>{said}</p>
        </div>
        <div>
          <span className={styles.quiet}>{of.state === 'done' ? t.did : t.didNot}</span>
          <p className={styles.words}>{did}</p>
        </div>
        <span className={styles.quiet}>
          {t.writtenBy(writtenBy)}
          {publishedBy && ` · ${t.publishedBy(publishedBy)} `}
          {publishedOn && <DateText date={publishedOn} />}
        </span>
        {publishedOn && <a href={`/changes/${of.projectId}`}>{t.seePage}</a>}
      </div>
    </Section>
  )
}
