import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { AppLink } from '#design/link.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { Chart } from '#design/plain/chart.tsx'
import { Segmented } from '#design/plain/segmented.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { StatCard, StatRow } from '#design/plain/stat-card.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import { nameOfProject, searchProjects } from '#modules/estate/web/pick.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import type { casesContract } from '../../../contract.ts'
import { cases } from '../api.ts'
import { DeveloperMatters } from '../developer/matters.tsx'
import { HotSpots } from './hot-spots.tsx'
import { type Asked, casesAt, periods, useAsked } from './period.ts'
import { ReportTable } from './report-table.tsx'
import { asNumber, percent } from './say.ts'
import { reportTexts } from './texts.ts'
import styles from './reports.module.css'

type Summary = ReplyOf<(typeof casesContract)['routes']['reportSummary']>

/** How complaints are answered, for those who lead; every figure says how it is counted and leads to its cases. @serves S1-15, S1-49, S1-50, S1-51, S1-24, S2-05, S2-20, S3-27, 4.10 */
export default function Figures() {
  const t = useTexts(reportTexts)
  const { asked, period, isAll, projectId, change } = useAsked()
  const { data, error } = useQuery(cases.query.reportSummary({ query: asked }))
  return (
    <>
      <PageHead title={t.title} hint={`${t.hint} ${t.counted}`} />
      <div className={styles.bar}>
        <Segmented
          label={t.period}
          value={period}
          options={periods.map((value) => ({ value, label: t.periods[value] }))}
          onChange={(value) => change({ period: value })}
        />
        <Segmented
          label={t.kind}
          value={isAll ? 'all' : 'complaint'}
          options={[
            { value: 'complaint', label: t.complaints },
            { value: 'all', label: t.allKinds },
          ]}
          onChange={(value) => change({ kind: value === 'all' ? value : '' })}
        />
        <div className={styles.project}>
          <EntityPicker
            label={t.project}
            placeholder={t.allProjects}
            value={projectId}
            onChange={(id) => change({ projectId: id ?? '' })}
            search={searchProjects}
            labelOf={nameOfProject}
          />
        </div>
      </div>
      {error && <ErrorState title={error.message} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && (
        <div className={styles.page}>
          <Cards summary={data} asked={asked} />
          <Trend months={data.months} />
          <ReportTable asked={asked} />
          <DeveloperMatters asked={asked} />
          <HotSpots asked={asked} />
        </div>
      )}
    </>
  )
}

function Cards({ summary: { total, before }, asked }: { summary: Summary; asked: Asked }) {
  const t = useTexts(reportTexts)
  const { from, until } = asked
  const opened = { openedFrom: from, openedUntil: until, countedFor: 'opened' }
  const due = { dueFrom: from, dueUntil: until }
  const closed = { closedFrom: from, closedUntil: until }
  const link = (more: Record<string, string>) => (inside: ReactNode) => (
    <AppLink to={casesAt(asked, more)}>{inside}</AppLink>
  )
  const card = (
    label: string,
    [value, earlier]: readonly [string, string],
    note: string,
    more: Record<string, string>,
    unit?: string,
  ) => (
    <StatCard
      label={label}
      value={value}
      note={note}
      change={t.before(earlier)}
      link={link(more)}
      {...(unit && { unit })}
    />
  )
  const shares = (of: (one: Summary['before'] | Summary['total']) => number | null) =>
    [percent(of(total)), percent(of(before))] as const
  const each = (of: (one: Summary['before'] | Summary['total']) => number | null, digits = 1) =>
    [asNumber(of(total), digits), asNumber(of(before), digits)] as const
  return (
    <StatRow>
      {card(t.opened, [`${total.opened}`, `${before.opened}`], t.openedHow, opened)}
      {card(
        t.inTime,
        shares((one) => one.inTimeShare),
        t.inTimeHow,
        { ...opened, countedFor: 'answer' },
      )}
      {card(
        t.solved,
        shares((one) => one.solvedShare),
        t.solvedHow,
        { ...due, countedFor: 'due' },
      )}
      {total.specialShare !== null &&
        card(
          t.special,
          shares((one) => one.specialShare),
          t.specialHow,
          { ...due, countedFor: 'special' },
        )}
      {card(t.unconfirmed, [`${total.unconfirmed}`, `${before.unconfirmed}`], t.unconfirmedHow, {
        ...due,
        closure: 'notConfirmed',
      })}
      {card(t.repeats, [`${total.repeats}`, `${before.repeats}`], t.repeatsHow, {
        ...opened,
        bond: 'repeat',
      })}
      {card(t.merged, [`${total.merged}`, `${before.merged}`], t.mergedHow, { ...due, closure: 'merged' })}
      {card(
        t.days,
        each((one) => one.daysEach),
        t.effortHow,
        closed,
        t.daysUnit,
      )}
      {card(
        t.contacts,
        each((one) => one.contactsEach),
        t.effortHow,
        closed,
      )}
      {card(
        t.transfers,
        each((one) => one.transfersEach),
        t.effortHow,
        closed,
      )}
      {card(
        t.reopened,
        shares((one) => one.reopenedShare),
        t.reopenedHow,
        { ...opened, reopened: 'true' },
      )}
      {card(
        t.satisfaction,
        each((one) => one.satisfaction, 2),
        t.satisfactionHow,
        { ...opened, countedFor: 'rated' },
      )}
      <Standing projectId={asked.projectId} />
    </StatRow>
  )
}

/** How it stands at this moment, whatever the period. */
function Standing({ projectId }: { projectId: string | undefined }) {
  const t = useTexts(reportTexts)
  const { data } = useQuery(cases.query.countCases({ query: projectId ? { projectId } : {} }))
  if (!data) return null
  const upTo = data.countedUpTo
  const at = projectId ? `projectId=${projectId}&` : ''
  return (
    <>
      <StatCard
        label={t.open}
        value={data.reach}
        upTo={upTo}
        link={(inside) => <AppLink to={`/cases?${at}of=reach`}>{inside}</AppLink>}
      />
      <StatCard
        label={t.overdue}
        value={data.overdue}
        upTo={upTo}
        tone={data.overdue ? 'late' : 'idle'}
        link={(inside) => <AppLink to={`/cases?${at}overdue=true`}>{inside}</AppLink>}
      />
    </>
  )
}

function Trend({ months }: { months: Summary['months'] }) {
  const t = useTexts(reportTexts)
  if (months.length < 2) return null
  return (
    <Chart
      question={t.trend}
      counted={t.trendHow}
      kind="bar"
      categories={months.map(({ month }) => month)}
      series={[
        { name: t.opened, values: months.map(({ opened }) => opened), colour: '--sky' },
        { name: t.solved, values: months.map(({ solved }) => solved), colour: '--jade' },
      ]}
    />
  )
}
