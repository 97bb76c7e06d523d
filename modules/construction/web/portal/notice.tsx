import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useRouteParams } from '#design/link.tsx'
import { Card } from '#design/portal/card.tsx'
import { Face } from '#design/portal/face.tsx'
import { Notice as Hint } from '#design/portal/notice.tsx'
import { Page } from '#design/portal/page.tsx'
import { Icon } from '#design/plain/icon.tsx'
import { useNow } from '#design/plain/now.ts'
import { DateText, RelativeTime } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { useTexts } from '#design/texts.ts'
import { daysBetween } from '#platform/calendar/iso-date.ts'
import { AnswerNotice } from './answer-notice.tsx'
import { construction, type MyNotice } from './api.ts'
import { AskAboutNotice } from './ask-about-notice.tsx'
import { texts } from './notice-texts.ts'
import styles from './portal.module.css'

/** A notice in writing: what changes, the drawings, the days that are left, the answer. Opening it counts as receipt. @serves 3.2, 3.9 */
export default function Notice() {
  const t = useTexts(texts)
  const { noticeId } = useRouteParams('noticeId')
  const { data, error } = useQuery(construction.query.getMyNotice({ params: { noticeId } }))
  const queries = useQueryClient()
  const opened = useRef('')
  useEffect(() => {
    if (!data || opened.current === noticeId) return
    opened.current = noticeId
    construction.call.readNotice({ params: { noticeId } }).then(
      () => queries.invalidateQueries({ queryKey: ['construction'] }),
      // Tried again the next time that it is opened.
      () => undefined,
    )
  }, [data, noticeId, queries])
  const title = data?.kind === 'delay' ? t.delayTitle : (data?.title ?? t.change)
  return (
    <Page title={title} back="/progress">
      {error && <ErrorState title={error.message} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && <Loaded notice={data} />}
    </Page>
  )
}

function Loaded({ notice }: { notice: MyNotice }) {
  const t = useTexts(texts)
  const { kind, number, home, body, drawings, contact, answer, standing, cancelRight } = notice
  return (
    <>
      <p className={styles.quiet}>
        {[notice.changeKind && t.kinds[notice.changeKind], number, home].filter(Boolean).join(' · ')}
      </p>
      {notice.isLate && <Hint tone="late">{t.late}</Hint>}
      {standing === 'ended' && <Hint>{t.ended}</Hint>}
      {answer && <Hint tone={answer === 'cancelWanted' ? 'act' : 'done'}>{t.answered[answer]}</Hint>}
      {!answer && notice.answerBy && standing !== 'ended' && (
        <DaysLeft until={notice.answerBy} isLate={cancelRight === 'late'} />
      )}
      {kind === 'delay' && <Days notice={notice} />}
      <Card title={kind === 'delay' ? t.reason : t.what}>
        <div className={styles.stack}>
          <p className={styles.words}>{body}</p>
          <Drawings drawings={drawings} />
          {notice.establishedOn && (
            <p className={styles.quiet}>
              {t.established} <DateText date={notice.establishedOn} />
            </p>
          )}
        </div>
      </Card>
      {notice.choices.length > 0 && <AnswerNotice notice={notice} />}
      {kind === 'change' && !answer && standing !== 'ended' && <AskAboutNotice noticeId={notice.id} />}
      {notice.entries.length > 0 && <Evidence notice={notice} />}
      {contact && (
        <Card title={t.contact}>
          <Face {...contact} />
        </Card>
      )}
    </>
  )
}

/** From how few days the countdown presses. */
const fewDays = 3

function DaysLeft({ until, isLate }: { until: string; isLate: boolean }) {
  const t = useTexts(texts)
  const left = daysBetween(isoDay(useNow()), until)
  return (
    <Card>
      <div className={styles.countdown}>
        {left > 0 ? (
          <>
            <span className={styles.days} data-tone={left <= fewDays ? 'act' : undefined}>
              {left}
            </span>
            <span className={styles.soft}>{t.daysLeft}</span>
          </>
        ) : (
          <span className={styles.days} data-tone="act">
            {t.lastDay}
          </span>
        )}
        <p>
          <DateText date={until} />
        </p>
        {!isLate && <p className={styles.soft}>{t.silence}</p>}
      </div>
    </Card>
  )
}

function Days({ notice: { oldOn, newOn, knownOn } }: { notice: MyNotice }) {
  const t = useTexts(texts)
  return (
    <Card>
      <div className={styles.tight}>
        {oldOn && (
          <p>
            {t.oldOn} <DateText date={oldOn} />
          </p>
        )}
        {newOn && (
          <p className={styles.expected}>
            {t.newOn} <b>{<DateText date={newOn} />}</b>
          </p>
        )}
        {knownOn && (
          <p className={styles.quiet}>
            {t.known} <DateText date={knownOn} />
          </p>
        )}
      </div>
    </Card>
  )
}

function Drawings({ drawings }: Pick<MyNotice, 'drawings'>) {
  const t = useTexts(texts)
  if (drawings.length === 0) return null
  return (
    <div className={styles.photos} role="group" aria-label={t.drawings}>
      {drawings.map(({ file, caption }) =>
        file.hasThumbnail ? (
          <figure key={file.id}>
            <a href={`/api/files/${file.id}`} target="_blank" rel="noreferrer">
              <img src={`/api/files/${file.id}/screen`} alt={caption || file.name} loading="lazy" />
            </a>
            {caption && <figcaption>{caption}</figcaption>}
          </figure>
        ) : (
          <a key={file.id} href={`/api/files/${file.id}`}>
            <Icon name="file" size={20} /> {caption || file.name}
          </a>
        ),
      )}
    </div>
  )
}

function Evidence({ notice: { entries } }: { notice: MyNotice }) {
  const t = useTexts(texts)
  return (
    <Card title={t.evidence}>
      <ol className={styles.entries}>
        {entries.toReversed().map(({ id, kind, at, name, way, words, answer }) => (
          <li key={id} className={styles.entry}>
            <b>{t.entryKinds[kind]}</b>
            {way && ` · ${t.ways[way]}`}
            {answer === 'silent' && ` · ${t.answered.silent}`}
            <p className={styles.quiet}>
              {name} · <RelativeTime at={at} />
            </p>
            {words && <p className={styles.words}>{words}</p>}
          </li>
        ))}
      </ol>
    </Card>
  )
}
