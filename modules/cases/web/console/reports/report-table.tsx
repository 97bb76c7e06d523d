import { ListPart } from '#design/list/list-part.tsx'
import { useTab } from '#design/list/use-tab.ts'
import { EmptyState } from '#design/plain/states.tsx'
import { Tabs } from '#design/plain/tabs.tsx'
import { useTexts } from '#design/texts.ts'
import { dimensions } from '../../../contract.ts'
import { cases } from '../api.ts'
import { type Asked, casesAt } from './period.ts'
import { useReportColumns } from './report-columns.tsx'
import { type Dimension, isTime, type Row, waysOf } from './row-ways.ts'
import { reportTexts } from './texts.ts'

/** The figures of each project, topic, department, person, way in, month or quarter; a row leads to its cases. */
export function ReportTable({ asked }: { asked: Asked }) {
  const t = useTexts(reportTexts)
  const [by, show] = useTab('by', dimensions)
  const columns = useReportColumns(asked, by)
  const label = t.table(t.dimensions[by])
  return (
    <ListPart<Row>
      name="cases.report"
      label={label}
      list={cases.call.caseReport}
      query={{ ...asked, by }}
      columns={(rows) =>
        columns.filter(({ key }) => !seldom.has(key) || rows.some((row) => row[key as 'special']))
      }
      order={isTime(by) ? 'time' : '-opened'}
      rowKey={({ key }) => key}
      rowLink={(row) => casesAt(asked, waysOf(asked, by, row).opened)}
      exportAs="cases.caseReport"
      exportTitle={`${t.title} ${label}`}
      head={
        <Tabs
          label={t.by}
          active={by}
          onChange={(key) => show(key as Dimension)}
          items={dimensions.map((key) => ({ key, label: t.dimensions[key] }))}
        />
      }
      empty={<EmptyState icon="chart" title={t.none} hint={t.noneHint} />}
    />
  )
}

/** Columns that stand there only when somebody has such cases. */
const seldom = new Set(['special', 'unconfirmed', 'repeats', 'merged'])
