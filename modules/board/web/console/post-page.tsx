import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { AppLink, useRouteParams } from '#design/link.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { PhoneNumber } from '#design/plain/phone-number.tsx'
import { History } from '#design/record/history/history.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useJoining, useSay, useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { board, type Post, toneOfPost } from './api.ts'
import styles from './board.module.css'
import { PostNext } from './post-next.tsx'
import { texts } from './texts.ts'

/** One post: what everybody will read, what was decided, and the case behind it. @serves S1-11, 6.8-6 */
export default function PostPage() {
  const { postId } = useRouteParams('postId')
  const { data, error } = useQuery(board.query.getPost({ params: { postId } }))
  if (error) return <ErrorState title={error.message} />
  return data ? <Loaded post={data} /> : <Skeleton lines={8} />
}

function Loaded({ post }: { post: Post }) {
  const t = useTexts(texts)
  const join = useJoining()
  const say = useSay()
  const may = useMay()
  const { id, number, title, body, masked, standing, nickname, appeal, answers, decisions } = post
  const isListed = standing !== null
  return (
    <RecordPage
      back={{ to: '/board', label: t.title }}
      title={title}
      hint={t.numberOf(number)}
      status={
        <StatusTag tone={toneOfPost(post)}>
          {post.isOverdue ? t.isOverdue : post.isAppealed ? t.appealed : t.states[post.state]}
        </StatusTag>
      }
      facts={[
        { label: t.project, value: post.projectName },
        { label: t.topic, value: say(post.topic) },
        { label: t.nickname, value: nickname },
        { label: t.postedAt, value: <RelativeTime at={post.postedAt} /> },
        ...(standing ? [{ label: t.standing, value: t.standings[standing] }] : []),
        ...(post.meToo ? [{ label: t.meToo, value: post.meToo }] : []),
        { label: t.responsible, value: post.responsible ?? t.nobody },
      ]}
      next={<PostNext post={post} />}
      related={
        <>
          {post.publishedAt && may('cases.read') && (
            <Section title={t.caseFile}>
              <AppLink to={`/cases/${id}`}>{t.seeCase}</AppLink>
            </Section>
          )}
          {isListed && (
            <Section title={t.title}>
              <a href={`/board/${number}`} target="_blank" rel="noreferrer">
                {t.onBoard}
              </a>
            </Section>
          )}
        </>
      }
    >
      <Section title={t.shown} aside={<span className={styles.quiet}>{t.maskedCount(masked)}</span>}>
        <p className={styles.words}>{body}</p>
      </Section>
      {may('board.original') && <Original postId={id} />}
      {appeal && (
        <Section title={t.appealWords} aside={<RelativeTime at={appeal.appealedAt} />}>
          <p className={styles.words}>{appeal.words}</p>
          {appeal.answer && <p className={styles.quiet}>{appeal.answer}</p>}
        </Section>
      )}
      {answers.length > 0 && (
        <Section title={t.answers}>
          {answers.map(({ at, body: said, staffName, staffPost }) => (
            <div key={at} className={styles.answer}>
              <span className={styles.quiet}>
                {[staffName, staffPost].filter(Boolean).join(' · ')} <RelativeTime at={at} />
              </span>
              <p className={styles.words}>{said}</p>
            </div>
          ))}
        </Section>
      )}
      {decisions.length > 0 && (
        <Section title={t.decided}>
          {decisions.map(({ at, kind, reason, words, staffName }) => (
            <div key={at} className={styles.answer}>
              <span className={styles.quiet}>
                {`${staffName} · ${t.decisions[kind]}`}
                {reason && join.colon + t.reasons[reason]} <RelativeTime at={at} />
              </span>
              {words && <p className={styles.words}>{words}</p>}
            </div>
          ))}
        </Section>
      )}
      <History
        name="board.postHistory"
        of={id}
        ask={(query) => board.call.postHistory({ params: { postId: id }, query })}
      />
    </RecordPage>
  )
}

function Original({ postId }: { postId: string }) {
  const t = useTexts(texts)
  const look = useMutation({ mutationFn: () => board.call.openOriginal({ params: { postId } }) })
  if (look.data) {
    const { title, body, phone, personId } = look.data
    return (
      <Section title={t.originalTitle}>
        <p className={styles.words}>{`${title}\n${body}`}</p>
        {phone && (
          <p>
            {t.phone} <PhoneNumber phone={phone} />
          </p>
        )}
        {personId && <AppLink to={`/customers/${personId}`}>{t.seeCustomer}</AppLink>}
      </Section>
    )
  }
  return (
    <Section title={t.originalTitle}>
      <p className={styles.quiet}>{t.originalHint}</p>
      {look.error && <p role="alert">{look.error.message}</p>}
      <Button loading={look.isPending} onClick={() => look.mutate()}>
        {t.original}
      </Button>
    </Section>
  )
}
