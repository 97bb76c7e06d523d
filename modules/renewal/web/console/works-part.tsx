import { useQuery } from '@tanstack/react-query'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useDay } from '#design/plain/use-day.ts'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { Pictures } from '../parts/report.tsx'
import { words } from '../parts/words.ts'
import { type Programme, renewal, type WorkItem } from './api.ts'
import { Papers } from './papers.tsx'
import styles from './renewal.module.css'
import { toneOfItem } from './tones.ts'
import { WorkDeeds } from './work-deeds.tsx'
import { worksTexts } from './works-texts.ts'

/** The works item by item: plan and days, photos before and after, entries, acceptance. @serves 8.1 */
export function WorksPart({ programme: { id: programmeId } }: { programme: Programme }) {
  const t = useTexts(worksTexts)
  const mayBuild = useMay()('renewal.survey')
  const { data } = useQuery(renewal.query.getWorks({ params: { programmeId } }))
  if (!data) return <Skeleton lines={6} />
  if (!data.decidedOn) return <p className={styles.quiet}>{t.notYet}</p>
  const isOpen = data.stage === 'works' || data.stage === 'acceptance'
  return (
    <div className={styles.stack}>
      {data.items.map((item) => (
        <Item
          key={item.id}
          item={item}
          projectId={data.projectId}
          mayBuild={mayBuild && isOpen && item.state !== 'accepted'}
        />
      ))}
    </div>
  )
}

interface ItemProps {
  item: WorkItem
  projectId: string
  mayBuild: boolean
}

function Item({ item, projectId, mayBuild }: ItemProps) {
  const t = useTexts(worksTexts)
  const w = useTexts(words)
  const { title, scope, state, isLate, plannedFrom, plannedUntil, startedOn, endedOn } = item
  const say = useDay()
  const span = (from: string | null, until: string | null) =>
    t.until(from ? say(from) : '—', until ? say(until) : '—')
  const days = [
    (plannedFrom || plannedUntil) && `${t.plan} ${span(plannedFrom, plannedUntil)}`,
    startedOn && `${t.actual} ${span(startedOn, endedOn)}`,
  ].filter(Boolean)
  return (
    <Section
      title={title}
      aside={
        <StatusTag tone={isLate ? 'late' : toneOfItem[state]}>
          {isLate ? t.isLate : w.states[state]}
        </StatusTag>
      }
    >
      <div className={styles.stack}>
        {scope && <p className={styles.words}>{scope}</p>}
        {days.length > 0 && <p className={styles.quiet}>{days.join(' · ')}</p>}
        <div className={styles.beside}>
          {(['before', 'after'] as const).map((part) => (
            <div key={part} className={styles.stack}>
              <b>{w[part]}</b>
              {item[part].length > 0 ? (
                <Pictures label={`${title} ${w[part]}`} photos={item[part]} />
              ) : (
                <span className={styles.quiet}>{w.noPhotos}</span>
              )}
            </div>
          ))}
        </div>
        <Entries item={item} />
        {mayBuild && <WorkDeeds item={item} projectId={projectId} />}
      </div>
    </Section>
  )
}

function Entries({ item: { title, progress, acceptance } }: { item: WorkItem }) {
  const t = useTexts(worksTexts)
  const say = useDay()
  return (
    <>
      {progress.length > 0 && <b>{t.progress}</b>}
      {progress.map(({ id, onDay, words: said, byName, photos }) => (
        <div key={id} className={styles.stack}>
          <p>
            <span className={styles.quiet}>
              {say(onDay)} {byName}
            </span>{' '}
            {said}
          </p>
          {photos.length > 0 && <Pictures label={`${title} ${say(onDay)}`} photos={photos} />}
        </div>
      ))}
      {acceptance && (
        <div className={styles.card}>
          <p>{t.acceptedBy(say(acceptance.on), acceptance.engineer, acceptance.ownersName)}</p>
          {acceptance.words && <p className={styles.words}>{acceptance.words}</p>}
          <img
            src={`/api/files/${acceptance.signatureFileId}/thumbnail`}
            alt={t.signature}
            style={{ maxWidth: 160, background: 'white' }}
          />
          <Papers files={acceptance.files} />
        </div>
      )}
    </>
  )
}
