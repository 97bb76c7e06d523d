import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Button } from '#design/portal/button.tsx'
import { Card } from '#design/portal/card.tsx'
import { Page } from '#design/portal/page.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useTexts } from '#design/texts.ts'
import { MilestoneBar } from '../parts/milestone-bar.tsx'
import { construction, type MyBulletinLine, type MyNoticeLine, type MyOpenDayLine } from './api.ts'
import styles from './portal.module.css'
import { texts } from './texts.ts'

/** How far my home is: the bar, notices that wait for me, open days, and every bulletin. @serves S0-20, S0-53, 3.1 */
export default function Progress() {
  const t = useTexts(texts)
  const found = useInfiniteQuery({
    queryKey: ['construction', 'listMyBulletins'],
    queryFn: ({ pageParam }) => construction.call.listMyBulletins({ query: { limit: 20, after: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
  const notices = useQuery(construction.query.listMyNotices()).data?.items ?? []
  const openDays = useQuery(construction.query.listMyOpenDays()).data?.items ?? []
  const items = found.data?.pages.flatMap((page) => page.items)
  const isEmpty = items?.length === 0 && notices.length + openDays.length === 0
  return (
    <Page title={t.title} lead={t.lead}>
      {found.error && <ErrorState title={found.error.message} />}
      {!items && !found.error && <Skeleton lines={8} />}
      {isEmpty && <EmptyState icon="building" title={t.none} hint={t.noneHint} />}
      {items?.[0] && <Now latest={items[0]} />}
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
      {openDays.map((openDay) => (
        <OpenDayCard key={openDay.id} openDay={openDay} />
      ))}
      {items?.map((bulletin) => (
        <BulletinCard key={bulletin.id} bulletin={bulletin} />
      ))}
      {found.hasNextPage && (
        <Button look="quiet" wide busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t.more}
        </Button>
      )}
    </Page>
  )
}

function Now({ latest }: { latest: MyBulletinLine }) {
  const t = useTexts(texts)
  return latest.bars.map(({ phaseId, phaseName, expectedOn, milestones }) => (
    <Card key={phaseId} title={`${latest.projectName} ${phaseName}`}>
      <div className={styles.tight}>
        <p className={styles.expected}>
          {expectedOn ? (
            <>
              {t.expected} <b>{<DateText date={expectedOn} />}</b>
            </>
          ) : (
            t.expectedUnknown
          )}
        </p>
        <MilestoneBar phase={phaseName} milestones={milestones} />
      </div>
    </Card>
  ))
}

function NoticeCard({ notice }: { notice: MyNoticeLine }) {
  const t = useTexts(texts)
  const { id, kind, title, oldOn, newOn, standing, sentOn, home } = notice
  const waits = kind === 'change' && (standing === 'sent' || standing === 'served')
  return (
    <Card to={`/progress/notices/${id}`}>
      <div className={styles.row}>
        <h2>{kind === 'change' ? title : t.delayTitle}</h2>
        <StatusTag tone={waits ? 'act' : 'done'}>
          {kind === 'change' ? t.standings[standing] : t.told}
        </StatusTag>
      </div>
      {kind === 'delay' && oldOn && newOn && (
        <p>
          <DateText date={oldOn} /> → <DateText date={newOn} />
        </p>
      )}
      <p className={styles.quiet}>
        {t[kind]} · {home} · <DateText date={sentOn} />
      </p>
    </Card>
  )
}

function OpenDayCard({ openDay }: { openDay: MyOpenDayLine }) {
  const t = useTexts(texts)
  const { id, title, heldOn, meetingPlace, state, booking } = openDay
  const asks = state === 'announced' && booking === null
  return (
    <Card to={`/progress/open-days/${id}`}>
      <div className={styles.row}>
        <h2>{title}</h2>
        <StatusTag tone={asks ? 'act' : state === 'cancelled' ? 'off' : 'active'}>
          {booking && state !== 'cancelled' ? t.bookingStates[booking] : t.openDayStates[state]}
        </StatusTag>
      </div>
      <p className={styles.quiet}>
        {t.openDays} · <DateText date={heldOn} /> · {meetingPlace}
      </p>
    </Card>
  )
}

function BulletinCard({ bulletin }: { bulletin: MyBulletinLine }) {
  const t = useTexts(texts)
  const { id, title, photoFileId, sentOn, isRead, edition, projectName } = bulletin
  return (
    <Card to={`/progress/${id}`}>
      {photoFileId && (
        <img className={styles.cover} src={`/api/files/${photoFileId}/screen`} alt="" loading="lazy" />
      )}
      <div className={styles.row}>
        <h2>{title}</h2>
        {!isRead && <StatusTag tone="act">{t.news}</StatusTag>}
      </div>
      <p className={styles.quiet}>
        {projectName} · <DateText date={sentOn} />
        {edition > 1 && ` · ${t.corrected}`}
      </p>
    </Card>
  )
}
