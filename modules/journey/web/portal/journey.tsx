import { Fragment } from 'react'
import { Page } from '#design/portal/page.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { useTexts } from '#design/texts.ts'
import { HomeChoice } from './home-choice.tsx'
import { HomesLeft } from './homes-left.tsx'
import { Serving } from './serving.tsx'
import { Story } from './story-page.tsx'
import { texts } from './texts.ts'
import { useFirstSteps } from './use-first-steps.ts'
import { useOwnHome } from './use-own-home.ts'
import FirstWayCard from './first-way-card.tsx'
import { WayCard } from './way-card.tsx'

/** Our way together as pictures and as a story by date: every home and every purchase, what lies ahead, today, and everything done so far, with the faces of those who did it and the papers that belong to it. @serves S0-42, S0-39, S0-54, S0-55, S0-56, S0-57, S1-45, 2.0, 5.6, 2.1, 2.2 */
export default function Journey() {
  const t = useTexts(texts)
  const { homes, home, choose, error, isLoading } = useOwnHome()
  const first = useFirstSteps()
  const isEmpty = !home && first.ways.length === 0 && first.closed.length === 0
  return (
    <Page title={t.storyTitle} lead={t.storyLead}>
      {error && <ErrorState title={error.message} />}
      {(isLoading || first.isPending) && isEmpty && <Skeleton lines={8} />}
      {homes.map((one) => (
        <WayCard key={one.homeId} name={one.home} way={one} />
      ))}
      {first.ways.map((way) => (
        <Fragment key={way.projectId}>
          <FirstWayCard way={way} />
          <Story way={{ ...way, ahead: [] }} />
        </Fragment>
      ))}
      {home && <HomeChoice homes={homes} home={home} choose={choose} />}
      {home && (
        <Serving
          people={[
            { staff: home.steward, title: t.steward },
            { staff: home.ambassador, title: t.ambassador },
          ]}
        />
      )}
      {home && <Story key={home.homeId} way={home} />}
      <HomesLeft />
      {isEmpty && !isLoading && !first.isPending && !error && (
        <EmptyState icon="journey" title={t.none} hint={t.noneHint} />
      )}
    </Page>
  )
}
