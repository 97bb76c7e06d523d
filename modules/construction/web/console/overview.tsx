import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { AppLink } from '#design/link.tsx'
import { ListTable } from '#design/list/list-table.tsx'
import { ListCards } from '#design/list/list-cards.tsx'
import type { Column } from '#design/list/model.ts'
import { DateText } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { StatCard, StatRow } from '#design/plain/stat-card.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import { usePhone } from '#design/theme/mode.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { type BuildingLine, construction } from './api.ts'
import { BuildingTabs } from './building-tabs.tsx'
import styles from './construction.module.css'
import { texts } from './overview-texts.ts'
import { toneOfRhythm } from './tones.ts'

/** Every project that is being built, and what its buyers wait for. @serves S0-20, S0-53, 3.1 */
export default function Overview() {
  const t = useTexts(texts)
  const may = useMay()
  const { data, error } = useQuery(construction.query.buildingOverview())
  return (
    <>
      <PageHead
        title={t.title}
        hint={t.hint}
        actions={
          may('construction.write') && (
            <AppLink to="/construction/bulletins/new">
              <Button type="primary">{t.write}</Button>
            </AppLink>
          )
        }
      />
      <BuildingTabs active="overview" />
      {error && <ErrorState title={error.message} />}
      {!data && !error && <Skeleton lines={8} />}
      {data?.items.length === 0 && <EmptyState icon="building" title={t.none} hint={t.noneHint} />}
      {data && data.items.length > 0 && <Projects lines={data.items} />}
    </>
  )
}

function Projects({ lines }: { lines: BuildingLine[] }) {
  const t = useTexts(texts)
  const columns = useColumns()
  const phone = usePhone()
  const sum = (pick: (line: BuildingLine) => number) => lines.reduce((total, line) => total + pick(line), 0)
  const due = sum(({ next }) => (next.standing === 'onTime' ? 0 : 1))
  const late = sum((line) => line.late)
  const overdue = sum((line) => line.overdue)
  const rows = {
    label: t.projects,
    columns,
    rows: lines,
    rowKey: ({ projectId }: BuildingLine) => projectId,
    rowLink: ({ projectId }: BuildingLine) => `/construction/plans/${projectId}`,
  }
  return (
    <>
      <div className={styles.figures}>
        <StatRow>
          <StatCard label={t.figures.due} note={t.figures.dueNote} value={due} tone={due ? 'act' : 'done'} />
          <StatCard
            label={t.figures.late}
            note={t.figures.lateNote}
            value={late}
            tone={late ? 'late' : 'done'}
            link={(inside) => <AppLink to="/construction/changes?open=true">{inside}</AppLink>}
          />
          <StatCard
            label={t.figures.overdue}
            note={t.figures.overdueNote}
            value={overdue}
            tone={overdue ? 'late' : 'done'}
            link={(inside) => <AppLink to="/construction/findings?state=overdue">{inside}</AppLink>}
          />
        </StatRow>
      </div>
      {phone ? <ListCards {...rows} /> : <ListTable {...rows} />}
    </>
  )
}

function Last({ on }: { on: string }) {
  const t = useTexts(texts)
  return (
    <>
      {t.last} <DateText date={on} />
    </>
  )
}

function useColumns(): Column<BuildingLine>[] {
  const t = useTexts(texts)
  return [
    { key: 'project', title: t.project, card: 'title', render: ({ name, city }) => `${name} · ${city}` },
    {
      key: 'bulletin',
      title: t.bulletin,
      width: 260,
      render: ({ next, lastOn }) => (
        <div className={styles.row}>
          <StatusTag bare tone={toneOfRhythm[next.standing]}>
            {t.standings[next.standing]}
          </StatusTag>
          <span className={styles.quiet}>
            <DateText date={next.dueOn} /> · {lastOn ? <Last on={lastOn} /> : t.never}
          </span>
        </div>
      ),
    },
    {
      key: 'changes',
      title: t.changes,
      width: 220,
      render: ({ late, toSend, waiting, asked }) =>
        late + toSend + waiting + asked > 0 && (
          <div className={styles.row}>
            {late > 0 && (
              <StatusTag bare tone="late">
                {t.lateSend(late)}
              </StatusTag>
            )}
            {toSend > late && (
              <StatusTag bare tone="act">
                {t.toSend(toSend - late)}
              </StatusTag>
            )}
            {waiting > 0 && t.waiting(waiting)}
            {asked > 0 && (
              <StatusTag bare tone="act">
                {t.asked(asked)}
              </StatusTag>
            )}
          </div>
        ),
    },
    {
      key: 'openDay',
      title: t.openDay,
      width: 130,
      render: ({ openDayOn }) => openDayOn && <DateText date={openDayOn} />,
    },
    {
      key: 'findings',
      title: t.findings,
      width: 180,
      render: ({ findings, overdue }) =>
        findings > 0 && (
          <div className={styles.row}>
            {t.unanswered(findings)}
            {overdue > 0 && (
              <StatusTag bare tone="late">
                {t.overdue(overdue)}
              </StatusTag>
            )}
          </div>
        ),
    },
    {
      key: 'expected',
      title: t.expected,
      width: 120,
      render: ({ expectedOn }) => expectedOn && <DateText date={expectedOn} />,
    },
  ]
}
