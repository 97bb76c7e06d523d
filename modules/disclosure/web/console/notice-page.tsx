import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useState } from 'react'
import { AppLink, useRouteParams } from '#design/link.tsx'
import { PhotoGrid } from '#design/plain/photo-grid.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { History } from '#design/record/history/history.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { FactorList } from '../parts/factor-list.tsx'
import { SitePlan } from '../parts/site-plan.tsx'
import { disclosure, type Notice } from './api.ts'
import { asPhotos } from './as-photos.ts'
import styles from './disclosure.module.css'
import { FactorNotes } from './factor-notes.tsx'
import { NoticeDeeds } from './notice-deeds.tsx'
import { NoticeNext } from './notice-next.tsx'
import { texts } from './notice-texts.ts'
import { toneOfNotice } from './tones.ts'

/** A version of the notice: its five parts, its approvals, its place at the venue. @serves S0-59, 2.1, 1.2, 1.6 */
export default function NoticePage() {
  const { noticeId } = useRouteParams('noticeId')
  const { data, error } = useQuery(disclosure.query.getNotice({ params: { noticeId } }))
  if (error) return <ErrorState title={error.message} />
  return data ? <Loaded notice={data} /> : <Skeleton lines={12} />
}

function Loaded({ notice }: { notice: Notice }) {
  const t = useTexts(texts)
  const { id, heading, number, standing, isOverdue, projectId, projectName, photos } = notice
  const approval = (by: string | null, on: string | null) => (by && on ? t.approvedBy(by, on) : t.notYet)
  return (
    <RecordPage
      back={{ to: '/disclosure/notices', label: t.title }}
      title={heading}
      hint={t.version(number)}
      status={
        <StatusTag tone={isOverdue ? 'late' : toneOfNotice[standing]}>
          {isOverdue ? t.overdue : t.standings[standing]}
        </StatusTag>
      }
      facts={[
        { label: t.project, value: <AppLink to={`/projects/${projectId}`}>{projectName}</AppLink> },
        { label: t.writtenBy, value: notice.writtenBy },
        { label: t.relations, value: approval(notice.relationsBy, notice.relationsOn) },
        { label: t.legal, value: approval(notice.legalBy, notice.legalOn) },
        ...(notice.postedOn ? [{ label: t.postedOn, value: <DateText date={notice.postedOn} /> }] : []),
        ...(notice.reviewBy ? [{ label: t.reviewBy, value: <DateText date={notice.reviewBy} /> }] : []),
      ]}
      actions={<NoticeDeeds notice={notice} />}
      next={<NoticeNext notice={notice} />}
      related={<Related notice={notice} />}
    >
      {notice.newFactors.length > 0 && <NewFactors notice={notice} />}
      <Section title={t.document}>
        <Document notice={notice} />
      </Section>
      {photos.length > 0 && (
        <Section title={t.photos}>
          <PhotoGrid label={t.photos} photos={asPhotos(photos)} />
        </Section>
      )}
      {notice.modelPhotos.length > 0 && (
        <Section title={t.modelPhotos}>
          <PhotoGrid label={t.modelPhotos} photos={asPhotos(notice.modelPhotos)} />
        </Section>
      )}
      <History
        name="disclosure.noticeHistory"
        of={id}
        ask={(query) => disclosure.call.noticeHistory({ params: { noticeId: id }, query })}
      />
    </RecordPage>
  )
}

function NewFactors({ notice: { newFactors } }: { notice: Notice }) {
  const t = useTexts(texts)
  return (
    <Alert
      type="warning"
      title={t.newFactors}
      description={newFactors.map(({ id, words, knownOn, reportedBy, reviewBy }) => (
        <p key={id}>
          {words} <span className={styles.quiet}>{t.newFactor(knownOn, reportedBy, reviewBy)}</span>
        </p>
      ))}
    />
  )
}

function Document({ notice }: { notice: Notice }) {
  const [chosen, setChosen] = useState<number>()
  const { body, factors, planFileId, closing, signedBy, signedOn, state } = notice
  const isInWork = state === 'draft' || state === 'inApproval'
  return (
    <div className={styles.stack}>
      <p className={styles.words}>{body}</p>
      <div className={styles.beside}>
        {planFileId && <SitePlan fileId={planFileId} marks={factors} chosen={chosen} onChoose={setChosen} />}
        <FactorList
          factors={factors}
          chosen={chosen}
          onChoose={setChosen}
          note={
            isInWork ? ({ faults, advice }) => <FactorNotes faults={faults} advice={advice} /> : undefined
          }
        />
      </div>
      <p className={styles.words}>{closing}</p>
      <p>
        {signedBy} {signedOn && <DateText date={signedOn} />}
      </p>
    </div>
  )
}

function Related({ notice: { id, projectId, acknowledged } }: { notice: Notice }) {
  const t = useTexts(texts)
  return (
    <Section title={t.acknowledged}>
      <div className={styles.stack}>
        <AppLink to={`/disclosure/acknowledgements?aboutId=${id}`}>
          {t.who} · {t.people(acknowledged)}
        </AppLink>
        <a href={`/disclosure/${projectId}`} target="_blank" rel="noreferrer">
          {t.publicPage}
        </a>
      </div>
    </Section>
  )
}
