import { useQuery } from '@tanstack/react-query'
import { AppLink, useRouteParams } from '#design/link.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { CoverChart } from '../parts/cover-chart.tsx'
import { words } from '../parts/words.ts'
import { type Home, warranty } from './api.ts'
import { texts } from './calendar-texts.ts'
import { CoverQuestion } from './cover-question.tsx'
import { LawSections } from './law-sections.tsx'
import styles from './warranty.module.css'

/** The warranty calendar of a home: both clocks of every component. @serves 6.6, 6.8-8 */
export default function HomePage() {
  const { homeId } = useRouteParams('homeId')
  const { data, error } = useQuery(warranty.query.homeWarranty({ params: { homeId } }))
  if (error) return <ErrorState title={error.message} />
  return data ? <Loaded home={data} /> : <Skeleton lines={10} />
}

function Loaded({ home }: { home: Home }) {
  const t = useTexts(texts)
  const { homeId, buildingId, deliveredOn, acceptedOn, season, rows, today, responsible } = home
  return (
    <RecordPage
      back={{ to: '/warranty', label: t.title }}
      title={home.home}
      hint={t.calendar}
      facts={[
        { label: t.deliveredOn, value: deliveredOn ? <DateText date={deliveredOn} /> : t.notDelivered },
        { label: t.acceptedOn, value: acceptedOn ? <DateText date={acceptedOn} /> : t.notAccepted },
        { label: t.season, value: season ? `${season.from} – ${season.until}` : t.noSeason },
      ]}
      next={<Next home={home} by={responsible?.name ?? t.by} />}
      related={
        <Section title={t.home}>
          <div className={styles.stack}>
            <AppLink to={`/homes/${homeId}`}>{t.homePage}</AppLink>
            <AppLink to={`/warranty/buildings/${buildingId}`}>{t.building}</AppLink>
            <AppLink to={`/warranty/visits?homeId=${homeId}`}>{t.visits}</AppLink>
            <AppLink to={`/warranty/orders?homeId=${homeId}`}>{t.orders}</AppLink>
          </div>
        </Section>
      }
    >
      <Section title={t.question}>
        <CoverQuestion homeId={homeId} today={today} />
      </Section>
      <Section title={t.calendar}>
        <CoverChart
          clocks="both"
          startsOn={deliveredOn}
          builderStartsOn={acceptedOn}
          today={today}
          rows={rows.map(({ buyerEndsOn, ...row }) => ({ ...row, endsOn: buyerEndsOn }))}
        />
      </Section>
      <LawSections />
    </RecordPage>
  )
}

function Next({ home: { rows, acceptedOn }, by }: { home: Home; by: string }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const ending = rows.filter(({ standing }) => standing === 'ending')
  const [first] = ending.toSorted((one, other) => one.buyerEndsOn!.localeCompare(other.buyerEndsOn!))
  if (first)
    return (
      <NextStep
        title={`${t.nextHome}${t.colon}${ending.map(({ component }) => w.components[component]).join(t.and)}`}
        by={by}
        until={first.buyerEndsOn!}
        tone="act"
      />
    )
  if (!acceptedOn) return <NextStep title={t.next} by={by} tone="act" />
  return <NextStep title={t.nextNone} tone="done" />
}
