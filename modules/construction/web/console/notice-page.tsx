import { useQuery } from '@tanstack/react-query'
import { AppLink, useRouteParams } from '#design/link.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { Timeline } from '#design/plain/timeline.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useJoining, useTexts } from '#design/texts.ts'
import { Attachments } from './attachments.tsx'
import { construction, type Notice } from './api.ts'
import { texts as changeTexts } from './change-texts.ts'
import styles from './construction.module.css'
import { NoticeDeeds } from './notice-deeds.tsx'
import { texts } from './notice-texts.ts'
import { toneOfNotice } from './tones.ts'

/** The notice of one home: proofs of receipt, questions, the answer and what it rests on. @serves 3.2, 3.9 */
export default function NoticePage() {
  const { noticeId } = useRouteParams('noticeId')
  const { data, error } = useQuery(construction.query.getNotice({ params: { noticeId } }))
  if (error) return <ErrorState title={error.message} />
  return data ? <Loaded notice={data} /> : <Skeleton lines={10} />
}

function Loaded({ notice }: { notice: Notice }) {
  const t = useTexts(texts)
  const c = useTexts(changeTexts)
  const join = useJoining()
  const { home, homeId, kind, aboutId, contractId, standing, buyers, cancelRight, entries } = notice
  const about = `/construction/${kind}s/${aboutId}`
  return (
    <RecordPage
      back={{ to: `${about}/notices`, label: c.board }}
      title={home}
      status={<StatusTag tone={toneOfNotice[standing]}>{c.noticeStates[standing]}</StatusTag>}
      hint={t.title}
      facts={[
        { label: c.buyers, value: join.list(buyers) },
        { label: c.home, value: <AppLink to={`/homes/${homeId}`}>{home}</AppLink> },
        { label: c.sentOn, value: notice.sentOn ? <DateText date={notice.sentOn} /> : '—' },
        { label: c.servedOn, value: notice.servedOn ? <DateText date={notice.servedOn} /> : '—' },
        ...(kind === 'change'
          ? [
              { label: c.answerBy, value: notice.answerBy ? <DateText date={notice.answerBy} /> : '—' },
              { label: t.right, value: t.rights[cancelRight] },
            ]
          : []),
      ]}
      actions={<NoticeDeeds notice={notice} />}
      next={<Next notice={notice} />}
      related={
        <Section title={t[kind]}>
          <div className={styles.stack}>
            <AppLink to={about}>{t[kind]}</AppLink>
            <AppLink to={`/contracts/${contractId}`}>{t.contract}</AppLink>
          </div>
        </Section>
      }
    >
      <Section title={t.evidence}>
        {entries.length === 0 ? <p className={styles.quiet}>{t.nothing}</p> : <Entries notice={notice} />}
      </Section>
    </RecordPage>
  )
}

function Entries({ notice: { entries } }: { notice: Notice }) {
  const t = useTexts(texts)
  const c = useTexts(changeTexts)
  return (
    <Timeline
      label={t.evidence}
      entries={entries.toReversed().map((entry) => ({
        id: entry.id,
        at: entry.at,
        by: entry.byName,
        tone: entry.kind === 'question' ? 'act' : entry.answer === 'cancelWanted' ? 'late' : 'active',
        title: (
          <>
            {t.kinds[entry.kind]}
            {entry.way && ` · ${c.serviceWays[entry.way]}`}
            {entry.answer && ` · ${t.answers[entry.answer]}`}
            {entry.number && ` · ${t.post} ${entry.number}`}
            {entry.onDay && (
              <>
                {' · '}
                <DateText date={entry.onDay} />
              </>
            )}
          </>
        ),
        detail:
          entry.words || entry.files.length > 0 ? (
            <div className={styles.entry}>
              {entry.words && <p className={styles.words}>{entry.words}</p>}
              <Attachments label={t.proof} attached={entry.files.map((file) => ({ file, caption: '' }))} />
            </div>
          ) : undefined,
      }))}
    />
  )
}

function Next({ notice }: { notice: Notice }) {
  const t = useTexts(texts)
  const join = useJoining()
  const { standing, isAsked, answerBy, kind } = notice
  if (standing === 'toSend') return <NextStep title={t.nextSend} by={t.by2} tone="act" />
  if (isAsked) return <NextStep title={t.nextReply} by={t.by2} tone="act" />
  if (standing === 'sent') return <NextStep title={t.nextServe} by={t.by2} tone="act" />
  if (standing === 'served' && kind === 'change')
    return (
      <NextStep
        title={t.nextAnswer}
        by={join.list(notice.buyers)}
        {...(answerBy ? { until: answerBy } : {})}
      />
    )
  if (standing === 'cancelWanted') return <NextStep title={t.nextCancel} by={t.by2} tone="act" />
  return <NextStep title={t.nextNone} tone="done" />
}
