import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { AppLink } from '#design/link.tsx'
import { Button } from '#design/plain/button.tsx'
import { Icon } from '#design/plain/icon.tsx'
import { Popup } from '#design/plain/popup.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { useTexts } from '#design/texts.ts'
import { messages } from './api.ts'
import { NoticeList } from './notice-list.tsx'
import { noticeTexts } from './texts.ts'
import styles from './bell.module.css'

/** The bell: how many notices are unread, and the newest of them. */
export function Bell() {
  const texts = useTexts(noticeTexts)
  const [open, setOpen] = useState(false)
  const unread =
    useQuery({ ...messages.query.countUnreadNotices(), refetchInterval: 60_000 }).data?.unread ?? 0
  const shown = unread > 99 ? '99+' : String(unread)
  const close = () => setOpen(false)
  const button = (
    <Button
      look="text"
      className={styles.bell}
      icon={<Icon name="bell" />}
      aria-label={unread > 0 ? texts.unread(shown) : texts.title}
      aria-haspopup="dialog"
      aria-expanded={open}
      onClick={() => setOpen(!open)}
    >
      {unread > 0 && <span className={styles.count}>{shown}</span>}
    </Button>
  )
  return (
    <Popup isOpen={open} onClose={close} button={button}>
      <Newest onGone={close} />
    </Popup>
  )
}

function Newest({ onGone }: { onGone: () => void }) {
  const texts = useTexts(noticeTexts)
  const queries = useQueryClient()
  const newest = useQuery(messages.query.listNotices({ query: { limit: 8 } }))
  const readAll = async () => {
    await messages.call.readAllNotices()
    await queries.invalidateQueries({ queryKey: [messages.module] })
  }
  return (
    <section aria-label={texts.title} className={styles.newest}>
      {newest.isPending && <Skeleton />}
      {newest.data?.items.length === 0 && <EmptyState icon="bell" title={texts.none} hint={texts.noneHint} />}
      {newest.data && <NoticeList notices={newest.data.items} onOpened={onGone} />}
      <div className={styles.foot}>
        <AppLink to="/notices" onClick={onGone}>
          {texts.all}
        </AppLink>
        {newest.data?.items.some(({ readAt }) => readAt === null) && (
          <Button look="link" size="small" onClick={() => void readAll()}>
            {texts.readAll}
          </Button>
        )}
      </div>
    </section>
  )
}
