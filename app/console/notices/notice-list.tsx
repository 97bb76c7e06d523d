import { useQueryClient } from '@tanstack/react-query'
import { useGo } from '#design/link.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { useTexts } from '#design/texts.ts'
import { messages, type Notice } from './api.ts'
import { noticeTexts } from './texts.ts'
import styles from './notice-list.module.css'

/** Notices, newest first; opening one marks it as read and goes to what it speaks of. */
export function NoticeList({ notices, onOpened }: { notices: readonly Notice[]; onOpened?: () => void }) {
  const texts = useTexts(noticeTexts)
  const queries = useQueryClient()
  const go = useGo()
  const open = async ({ id, link, readAt }: Notice) => {
    onOpened?.()
    if (link) go(link.replace(/^\/console/, ''))
    if (readAt) return
    await messages.call.readNotice({ params: { noticeId: id } })
    await queries.invalidateQueries({ queryKey: [messages.module] })
  }
  return (
    <ul className={styles.notices}>
      {notices.map((notice) => (
        <li key={notice.id} data-unread={notice.readAt === null || undefined}>
          <button type="button" onClick={() => void open(notice)}>
            <span className={styles.title}>
              {notice.readAt === null && <span className="visually-hidden">{texts.isNew}</span>}
              {notice.title}
            </span>
            {notice.body !== notice.title && <span className={styles.body}>{notice.body}</span>}
            <small>
              <RelativeTime at={notice.givenAt} />
            </small>
          </button>
        </li>
      ))}
    </ul>
  )
}
