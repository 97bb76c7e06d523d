import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { AppLink, useRouteParams } from '#design/link.tsx'
import { PhotoGrid } from '#design/plain/photo-grid.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { History } from '#design/record/history/history.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { PostingContent } from '../parts/posting-content.tsx'
import { words } from '../parts/words.ts'
import { disclosure, type Posting } from './api.ts'
import { asPhotos } from './as-photos.ts'
import styles from './disclosure.module.css'
import { EditPosting, ProvePosting } from './posting-deeds.tsx'
import { texts } from './posting-texts.ts'
import { toneOfPosting } from './tones.ts'

/** One posting: what it says, where it hangs, and the proofs that it does. @serves S0-17, 1.3, 1.4, 1.5, 1.7 */
export default function PostingPage() {
  const { postingId } = useRouteParams('postingId')
  const { data, error } = useQuery(disclosure.query.getPosting({ params: { postingId } }))
  if (error) return <ErrorState title={error.message} />
  return data ? <Loaded posting={data} /> : <Skeleton lines={10} />
}

function Loaded({ posting }: { posting: Posting }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const may = useMay()
  const { id, kind, standing, projectId, projectName, provedNumber, textNumber, noticeId, content } = posting
  return (
    <RecordPage
      back={{ to: '/disclosure/postings', label: t.title }}
      title={w.postings[kind]}
      status={<StatusTag tone={toneOfPosting[standing]}>{t.standings[standing]}</StatusTag>}
      hint={
        provedNumber && !noticeId && provedNumber !== textNumber
          ? t.newer(provedNumber, textNumber)
          : undefined
      }
      facts={[
        { label: t.project, value: <AppLink to={`/projects/${projectId}`}>{projectName}</AppLink> },
        { label: t.place, value: posting.place },
        { label: t.textNumber, value: t.version(provedNumber ?? textNumber) },
        { label: t.provedOn, value: posting.provedOn ? <DateText date={posting.provedOn} /> : '—' },
        { label: t.dueBy, value: <DateText date={posting.dueBy} /> },
        { label: t.everyMonths, value: t.everyText(posting.everyMonths) },
      ]}
      actions={
        !noticeId && kind !== 'adverseFactors' && may('disclosure.write') && <EditPosting posting={posting} />
      }
      next={<Next posting={posting} />}
      related={
        <Section title={t.publicPage}>
          <a href={`/disclosure/${projectId}`} target="_blank" rel="noreferrer">
            {t.publicPage}
          </a>
        </Section>
      }
    >
      {kind !== 'adverseFactors' && (
        <Section title={t.content}>
          <PostingContent content={content} />
        </Section>
      )}
      <Section title={t.proofs}>
        <Proofs posting={posting} />
      </Section>
      <History
        name="disclosure.postingHistory"
        of={id}
        ask={(query) => disclosure.call.postingHistory({ params: { postingId: id }, query })}
      />
    </RecordPage>
  )
}

function Next({ posting }: { posting: Posting }) {
  const t = useTexts(texts)
  const may = useMay()
  const { kind, standing, noticeId, isComplete, responsible } = posting
  const by = responsible ? t.by(responsible.name) : undefined
  const tone = standing === 'posted' ? 'done' : standing === 'dueForReview' ? 'act' : 'late'
  if (kind === 'adverseFactors')
    return (
      <NextStep
        title={standing === 'posted' ? t.nextFine : t.nextNotice}
        by={by}
        tone={tone}
        action={
          <AppLink to={noticeId ? `/disclosure/notices/${noticeId}` : '/disclosure/notices'}>
            <Button type="primary">{t.toNotice}</Button>
          </AppLink>
        }
      />
    )
  if (!isComplete) return <NextStep title={t.nextWrite} by={by} tone="act" />
  const titles = { missing: t.nextHang, late: t.nextReview, dueForReview: t.nextReview, posted: t.nextFine }
  return (
    <NextStep
      title={titles[standing]}
      by={by}
      tone={tone}
      action={may('disclosure.post') && <ProvePosting posting={posting} />}
    />
  )
}

function Proofs({ posting: { proofs } }: { posting: Posting }) {
  const t = useTexts(texts)
  if (proofs.length === 0) return <p className={styles.quiet}>{t.noProofs}</p>
  return (
    <div className={styles.stack}>
      {proofs.map(({ id, postedOn, textNumber, byName, words: said, files }) => (
        <div key={id} className={styles.stack}>
          <p>
            <DateText date={postedOn} />{' '}
            <span className={styles.quiet}>
              {t.version(textNumber)} · {byName}
              {said && ` · ${said}`}
            </span>
          </p>
          <PhotoGrid label={t.photos} photos={asPhotos(files)} />
        </div>
      ))}
    </div>
  )
}
