import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { AppLink } from '#design/link.tsx'
import { Button } from '#design/portal/button.tsx'
import { Page } from '#design/portal/page.tsx'
import { defineTexts, useTexts } from '#design/texts.ts'
import { messages, type Notice } from './api.ts'
import styles from './notices.module.css'

const texts = defineTexts({
  zh: {
    title: '消息',
    none: '还没有消息',
    noneHint: '我们的每一次答复和安排，都会在这里告诉您。',
    readAll: '全部标为已读',
    more: '看更早的',
    isNew: '未读',
  },
  en: {
    title: 'Messages',
    none: 'No messages yet',
    noneHint: 'Every answer and every arrangement is told to you here.',
    readAll: 'Mark all as read',
    more: 'Earlier ones',
    isNew: 'Unread',
  },
})

/** What we told the customer, newest first; one tap leads to the matter. @serves S2-09, S3-40 */
export default function Notices() {
  const t = useTexts(texts)
  const queries = useQueryClient()
  const found = useInfiniteQuery({
    queryKey: [messages.module, 'listNotices'],
    queryFn: ({ pageParam }) => messages.call.listNotices({ query: { limit: 20, after: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
  const notices = found.data?.pages.flatMap(({ items }) => items)
  const readAll = async () => {
    await messages.call.readAllNotices()
    await queries.invalidateQueries({ queryKey: [messages.module] })
  }
  return (
    <Page title={t.title}>
      {!notices && <Skeleton lines={6} />}
      {notices?.length === 0 && <EmptyState icon="bell" title={t.none} hint={t.noneHint} />}
      {notices?.some(({ readAt }) => readAt === null) && (
        <Button look="bare" onClick={() => void readAll()}>
          {t.readAll}
        </Button>
      )}
      {notices && notices.length > 0 && (
        <ul className={styles.list}>
          {notices.map((notice) => (
            <Entry key={notice.id} notice={notice} />
          ))}
        </ul>
      )}
      {found.hasNextPage && (
        <Button look="quiet" wide busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t.more}
        </Button>
      )}
    </Page>
  )
}

function Entry({ notice: { id, title, body, link, givenAt, readAt } }: { notice: Notice }) {
  const t = useTexts(texts)
  const queries = useQueryClient()
  const read = async () => {
    if (readAt) return
    await messages.call.readNotice({ params: { noticeId: id } })
    await queries.invalidateQueries({ queryKey: [messages.module] })
  }
  const content = (
    <>
      <span className={styles.title} data-unread={readAt === null || undefined}>
        {readAt === null && <span className="visually-hidden">{t.isNew}</span>}
        {title}
      </span>
      {body !== title && <span className={styles.body}>{body}</span>}
      <span className={styles.when}>
        <RelativeTime at={givenAt} />
      </span>
    </>
  )
  return (
    <li>
      {link ? (
        <AppLink to={link} className={styles.entry} onClick={() => void read()}>
          {content}
        </AppLink>
      ) : (
        <button type="button" className={styles.entry} onClick={() => void read()}>
          {content}
        </button>
      )}
    </li>
  )
}
