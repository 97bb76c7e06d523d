import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, ButtonLink } from '#design/portal/button.tsx'
import { Card } from '#design/portal/card.tsx'
import { Face } from '#design/portal/face.tsx'
import { Page } from '#design/portal/page.tsx'
import { Segmented } from '#design/plain/segmented.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useLanguage } from '#design/language.ts'
import { useTexts } from '#design/texts.ts'
import { cases } from './api.ts'
import { EmergencyLink } from './emergency-link.tsx'
import { letterTexts } from './letter/texts.ts'
import styles from './portal.module.css'
import { WaitingReports } from './report/waiting.tsx'
import { texts } from './texts.ts'

/** Everything that my household told us, who told it and how it stands in one line. @serves S2-07 */
export default function MyCases() {
  const t = useTexts(texts)
  const letter = useTexts(letterTexts)
  const language = useLanguage()
  const [show, setShow] = useState<'open' | 'all'>('open')
  const open = show === 'open' || undefined
  const found = useInfiniteQuery({
    queryKey: ['cases', 'listMyCases', show],
    queryFn: ({ pageParam }) => cases.call.listMyCases({ query: { limit: 20, after: pageParam, open } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
  const items = found.data?.pages.flatMap((page) => page.items)
  return (
    <Page title={t.list} lead={t.lead}>
      <ButtonLink to="/cases/new" wide>
        {t.report}
      </ButtonLink>
      <EmergencyLink />
      <ButtonLink to="/help" wide look="quiet">
        {t.help}
      </ButtonLink>
      <ButtonLink to="/cases/letter" wide look="quiet">
        {letter.write}
      </ButtonLink>
      <WaitingReports />
      <Segmented
        label={t.show}
        value={show}
        onChange={setShow}
        options={[
          { value: 'open', label: t.showOpen },
          { value: 'all', label: t.showAll },
        ]}
      />
      {!items && <Skeleton lines={6} />}
      {items?.length === 0 && (
        <EmptyState
          icon="message"
          title={show === 'open' ? t.noneOpen : t.none}
          hint={show === 'open' ? t.noneOpenHint : t.noneHint}
        />
      )}
      {items?.map((item) => (
        <Card key={item.id} to={`/cases/${item.id}`}>
          <div className={styles.row}>
            <h2>{item.title}</h2>
            <StatusTag tone={item.isOpen ? 'active' : 'done'}>{item.isOpen ? t.open : t.closed}</StatusTag>
          </div>
          <div className={styles.has}>
            <Face
              name={language === 'zh' ? item.progressZh : item.progressEn}
              initial={item.ownerName}
              photoFileId={item.ownerPhotoFileId}
            />
          </div>
          <p className={styles.quiet}>
            {item.ofTenant && `${t.tenant} · `}
            {!item.reportedByMe && item.reporterName && `${t.by2(item.reporterName)} · `}
            {t.kinds[item.kind]} · <RelativeTime at={item.openedAt} />
          </p>
        </Card>
      ))}
      {found.hasNextPage && (
        <Button look="quiet" wide busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t.more}
        </Button>
      )}
    </Page>
  )
}
