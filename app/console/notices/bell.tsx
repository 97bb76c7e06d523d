import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Badge, Button, Popover } from 'antd'
import { useState } from 'react'
import { AppLink } from '#design/link.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { Icon } from '#design/plain/icon.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { useTexts } from '#design/texts.ts'
import { messages } from './api.ts'
import { NoticeList } from './notice-list.tsx'
import { noticeTexts } from './texts.ts'

/** The bell: how many notices are unread, and the newest of them. */
export function Bell() {
  const texts = useTexts(noticeTexts)
  const [open, setOpen] = useState(false)
  const unread =
    useQuery({ ...messages.query.countUnreadNotices(), refetchInterval: 60_000 }).data?.unread ?? 0
  const shown = unread > 99 ? '99+' : String(unread)
  return (
    <Popover
      content={<Newest onGone={() => setOpen(false)} />}
      trigger="click"
      placement="bottomRight"
      arrow={false}
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
    >
      <Button
        type="text"
        aria-label={unread > 0 ? texts.unread(shown) : texts.title}
        aria-expanded={open}
        icon={<Icon name="bell" />}
        style={{ paddingInline: 8 }}
      >
        {unread > 0 && <Badge count={shown} size="small" color="var(--plum)" />}
      </Button>
    </Popover>
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
    <section
      aria-label={texts.title}
      style={{ width: 'min(360px, 84vw)', maxHeight: '70vh', overflow: 'auto' }}
    >
      {newest.isPending && <Skeleton />}
      {newest.data?.items.length === 0 && <EmptyState icon="bell" title={texts.none} hint={texts.noneHint} />}
      {newest.data && <NoticeList notices={newest.data.items} onOpened={onGone} />}
      <div style={{ display: 'flex', justifyContent: 'space-between', padding: '8px 12px 0' }}>
        <AppLink to="/notices" onClick={onGone}>
          {texts.all}
        </AppLink>
        {newest.data?.items.some(({ readAt }) => readAt === null) && (
          <Button type="link" size="small" onClick={() => void readAll()}>
            {texts.readAll}
          </Button>
        )}
      </div>
    </section>
  )
}
