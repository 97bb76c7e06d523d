import { Button } from 'antd'
import { EmptyState } from '#design/plain/states.tsx'
import { ListCards } from '#design/list/list-cards.tsx'
import { ListTable } from '#design/list/list-table.tsx'
import type { Column } from '#design/list/model.ts'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { usePhone } from '#design/theme/mode.ts'
import { texts } from './texts.ts'
import { useDayWords } from './words.ts'
import type { CalendarDay } from './year.ts'

interface OwnDaysProps {
  /** Days with an arrangement of the city. */
  days: readonly CalendarDay[]
  mayEdit: boolean
  onOpen: (on: string) => void
}

/** The days of the year that differ, in words. */
export function OwnDays({ days, mayEdit, onOpen }: OwnDaysProps) {
  const t = useTexts(texts)
  const phone = usePhone()
  const { date, country } = useDayWords()
  const columns: Column<CalendarDay>[] = [
    {
      key: 'on',
      title: t.own,
      width: 160,
      card: 'title',
      render: ({ on }) => (
        <Button type="link" size="small" style={{ padding: 0, height: 'auto' }} onClick={() => onOpen(on)}>
          {date(on)}
        </Button>
      ),
    },
    {
      key: 'here',
      title: t.here,
      width: 110,
      card: 'corner',
      render: ({ isWorked }) => (isWorked ? t.works : t.rests),
    },
    { key: 'country', title: t.country, width: 200, render: (day) => country(day) },
    { key: 'reason', title: t.reason, render: ({ own }) => own?.reason },
    { key: 'by', title: t.by, width: 140, render: ({ own }) => own?.changedBy },
  ]
  const Rows = phone ? ListCards<CalendarDay> : ListTable<CalendarDay>
  return (
    <Section title={t.ownDays} aside={days.length > 0 ? <small>{days.length}</small> : undefined}>
      {days.length === 0 ? (
        <EmptyState icon="calendar" title={t.none} hint={mayEdit ? t.noneHint : t.noneReading} />
      ) : (
        <Rows label={t.ownDays} columns={columns} rows={[...days]} rowKey={({ on }) => on} />
      )}
    </Section>
  )
}
