import { useQueryClient } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useKeysetList } from '#design/list/use-keyset-list.ts'
import { EmptyState } from '#design/plain/states.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import { messages } from './api.ts'
import { NoticeList } from './notice-list.tsx'
import { noticeTexts } from './texts.ts'

/** All notices of the person. */
export default function NoticesPage() {
  const texts = useTexts(noticeTexts)
  const queries = useQueryClient()
  const [shown, setShown] = useState<'all' | 'unread'>('all')
  const found = useKeysetList('messages.notices', messages.call.listNotices, {
    query: shown === 'unread' ? { unread: true } : {},
  })
  const readAll = async () => {
    await messages.call.readAllNotices()
    await queries.invalidateQueries({ queryKey: [messages.module] })
  }
  const options = [
    { value: 'all' as const, label: texts.all },
    { value: 'unread' as const, label: texts.onlyUnread },
  ]
  return (
    <>
      <PageHead
        title={texts.title}
        actions={<Button onClick={() => void readAll()}>{texts.readAll}</Button>}
      />
      <Segmented options={options} value={shown} onChange={setShown} style={{ marginBottom: 12 }} />
      {found.isFirstLoad && <Skeleton lines={6} />}
      {!found.isFirstLoad && found.rows.length === 0 && (
        <EmptyState icon="bell" title={texts.none} hint={texts.noneHint} />
      )}
      <NoticeList notices={found.rows} />
      {found.hasMore && (
        <Button loading={found.isLoadingMore} onClick={found.loadMore}>
          {texts.more}
        </Button>
      )}
    </>
  )
}
