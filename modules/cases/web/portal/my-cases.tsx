import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, ButtonLink } from '#design/portal/button.tsx'
import { Card } from '#design/portal/card.tsx'
import { Page } from '#design/portal/page.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useLanguage } from '#design/language.ts'
import { useTexts } from '#design/texts.ts'
import { cases } from './api.ts'
import styles from './portal.module.css'
import { texts } from './texts.ts'

/** Everything that my household told us, each with one line of how it stands. */
export default function MyCases() {
  const t = useTexts(texts)
  const language = useLanguage()
  const found = useInfiniteQuery({
    queryKey: ['cases', 'listMyCases'],
    queryFn: ({ pageParam }) => cases.call.listMyCases({ query: { limit: 20, after: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
  const items = found.data?.pages.flatMap((page) => page.items)
  return (
    <Page title={t.list} lead={t.lead}>
      <ButtonLink to="/cases/new" wide>
        {t.report}
      </ButtonLink>
      <ButtonLink to="/help" wide look="quiet">
        {t.help}
      </ButtonLink>
      {!items && <Skeleton lines={6} />}
      {items?.length === 0 && <EmptyState icon="message" title={t.none} hint={t.noneHint} />}
      {items?.map((item) => (
        <Card key={item.id} to={`/cases/${item.id}`}>
          <div className={styles.row}>
            <h2>{item.title}</h2>
            <StatusTag tone={item.isOpen ? 'active' : 'done'}>{item.isOpen ? t.open : t.closed}</StatusTag>
          </div>
          <p className={styles.progress}>{language === 'zh' ? item.progressZh : item.progressEn}</p>
          <p className={styles.quiet}>
            {t.kinds[item.kind]} · {item.number} · <RelativeTime at={item.openedAt} />
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
