import { useInfiniteQuery } from '@tanstack/react-query'
import { lazyRouteComponent } from '@tanstack/react-router'
import { Suspense, useEffect, useEffectEvent, useState } from 'react'
import { keep, useKept } from '#design/kept.ts'
import { Button } from '#design/plain/button.tsx'
import { Icon } from '#design/plain/icon.tsx'
import { Segmented } from '#design/plain/segmented.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import { themed } from '#design/theme/themed.tsx'
import { whenSettled } from '#platform/web/when-settled.ts'
import { DueMilestones } from '#modules/cases/web/pick.ts'
import { DuePlaces } from '#modules/disclosure/web/pick.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { type ActionLine, type Group, journey, type TodayReply } from './api.ts'
import { Counts } from './counts.tsx'
import { byBuilding, byTime } from './grouping.ts'
import { useKeptWork } from './offline/use-kept-work.ts'
import { useTakeAlong } from './offline/use-taken.ts'
import { WaitingWork } from './offline/waiting-work.tsx'
import { Overview } from './overview.tsx'
import { PileSection } from './pile.tsx'
import { StandardsBehind } from './standards-behind.tsx'
import { todayTexts } from './today-texts.ts'
import styles from './today.module.css'
import { WaitingCustomers } from './waiting-customers.tsx'

const CompleteDrawer = lazyRouteComponent(themed(() => import('./complete-drawer.tsx')))

const order = keep<'time' | 'building'>('journey.today-order', 'time')

/** What I have to do today and who waits for me; the console opens here. @serves S0-14, S0-39, S0-42, S1-50, S2-03, 2.0 */
export default function Today() {
  const t = useTexts(todayTexts)
  const may = useMay()
  const sorted = useKept(order)
  const { data } = useActions()
  const mayDo = may('journey.do')
  const isFree = !mayDo || data?.pages[0]?.items.length === 0
  const onlyLooks = !mayDo && may('journey.read')
  return (
    <>
      <PageHead
        title={t.title}
        actions={
          !isFree && (
            <Segmented
              label={t.order}
              value={sorted}
              onChange={order.set}
              options={[
                { value: 'time', label: t.byTime },
                { value: 'building', label: t.byBuilding },
              ]}
            />
          )
        }
      />
      {!onlyLooks && (
        <div className={styles.page}>
          <div className={styles.main}>
            <StandardsBehind />
            {isFree ? <Free mayDo={mayDo} /> : <Actions sorted={sorted} />}
            {isFree && may('journey.read') && <Overview />}
          </div>
          {may('cases.read') && (
            <aside className={styles.side}>
              <WaitingCustomers />
              <DueMilestones />
              {may('disclosure.posters') && <DuePlaces />}
            </aside>
          )}
        </div>
      )}
      {onlyLooks && (
        <>
          <StandardsBehind />
          <Overview />
        </>
      )}
    </>
  )
}

function Free({ mayDo }: { mayDo: boolean }) {
  const t = useTexts(todayTexts)
  if (!mayDo) return <EmptyState icon="journey" title={t.notMine} />
  return (
    <p className={styles.free}>
      <Icon name="check" size={18} />
      <strong>{t.allDone}</strong> <span>{t.allDoneHint}</span>
    </p>
  )
}

function useActions() {
  const may = useMay()
  return useInfiniteQuery({
    queryKey: ['journey', 'today'],
    queryFn: ({ pageParam }) => journey.call.today({ query: { limit: 100, after: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }: TodayReply) => next ?? undefined,
    enabled: may('journey.do'),
  })
}

function Actions({ sorted }: { sorted: 'time' | 'building' }) {
  const t = useTexts(todayTexts)
  const asked = useActions()
  const [only, setOnly] = useState<Group>()
  const [doing, setDoing] = useState<ActionLine>()
  const [isUsed, setIsUsed] = useState(false)
  const begin = (action: ActionLine) => {
    setIsUsed(true)
    setDoing(action)
  }
  const kept = new Set(useKeptWork().map(({ payload }) => payload.action.id))
  useTakeAlong()
  useEffect(() => whenSettled(() => void CompleteDrawer.preload?.()), [])
  const [first] = asked.data?.pages ?? []
  if (asked.error && !first) return <ErrorState title={asked.error.message} />
  if (!first) return <Skeleton lines={8} />
  const items = asked.data!.pages.flatMap((page) => page.items).filter(({ action }) => !kept.has(action.id))
  const shown = items.filter(({ group }) => !only || group === only)
  const piles = sorted === 'time' ? byTime(shown, t.groups) : byBuilding(shown, t.ofProject)
  return (
    <>
      <WaitingWork />
      <Counts counts={first.counts} only={only} choose={setOnly} />
      {piles.map((pile) => (
        <PileSection
          key={pile.key}
          pile={pile}
          count={pile.group ? first.counts[pile.group] : pile.items.length}
          onDo={begin}
        />
      ))}
      {asked.hasNextPage && (
        <Button busy={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>
          {t.more}
        </Button>
      )}
      {isUsed && (
        <Suspense fallback={doing && <DrawerComing onClose={() => setDoing(undefined)} />}>
          <CompleteDrawer
            action={doing}
            onClose={() => setDoing(undefined)}
            onNext={setDoing}
            among={items.map(({ action }) => action)}
          />
        </Suspense>
      )}
    </>
  )
}

/** The place of the drawer, while it is on its way over a slow line; Esc gives it up like the drawer itself. */
function DrawerComing({ onClose }: { onClose: () => void }) {
  const close = useEffectEvent(onClose)
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') close()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return (
    <div className={styles.coming}>
      <Skeleton lines={6} />
    </div>
  )
}
