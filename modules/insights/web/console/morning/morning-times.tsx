import { useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { ListCards } from '#design/list/list-cards.tsx'
import { ListTable } from '#design/list/list-table.tsx'
import type { Column } from '#design/list/model.ts'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { History } from '#design/record/history/history.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import { usePhone } from '#design/theme/mode.ts'
import { zoneWords } from '#design/zone-words.ts'
import { useLanguage } from '#design/language.ts'
import { useChange } from '#design/use-change.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import type { insightsContract } from '../../../contract.ts'
import { insights } from '../api.ts'
import styles from '../staffing.module.css'
import { timeTexts } from './time-texts.ts'

type Place = ReplyOf<(typeof insightsContract)['routes']['listMorningTimes']>['items'][number]

/** When the page of the morning comes at each place. @serves S1-22 */
export default function MorningTimes() {
  const t = useTexts(timeTexts)
  const phone = usePhone()
  const language = useLanguage()
  const { data, error } = useQuery(insights.query.listMorningTimes())
  const Rows = phone ? ListCards : ListTable
  const top = Math.min(...(data?.items.map(({ depth }) => depth) ?? [0]))
  const columns: Column<Place>[] = [
    {
      key: 'name',
      title: t.place,
      card: 'title',
      render: ({ name, depth }) => (
        <span style={{ paddingInlineStart: phone ? 0 : (depth - top) * 20 }}>{name}</span>
      ),
    },
    { key: 'at', title: t.at, width: 90, render: ({ atMinute }) => clockOf(atMinute) },
    { key: 'days', title: t.days, width: 110, render: ({ days }) => t.dayWords[days] },
    {
      key: 'from',
      title: t.from,
      width: 180,
      render: ({ version, setAt }) => (version ? t.own : setAt ? t.takenFrom(setAt) : t.usual),
    },
    { key: 'zone', title: t.zone, width: 150, render: ({ timezone }) => zoneWords(timezone, language) },
    { key: 'deeds', title: t.edit, width: 190, card: 'corner', render: (place) => <Deeds place={place} /> },
  ]
  return (
    <>
      <PageHead title={t.title} hint={t.hint} />
      {error && <ErrorState title={error.message} />}
      {!data && !error && <Skeleton lines={6} />}
      {data && (
        <div className={styles.stack}>
          <Rows label={t.title} rows={data.items} rowKey={({ nodeId }) => nodeId} columns={columns} />
          {data.items[0] && (
            <History
              name="insights.morningTimeHistory"
              of={data.items[0].nodeId}
              ask={(query) =>
                insights.call.morningTimeHistory({ params: { nodeId: data.items[0]!.nodeId }, query })
              }
            />
          )}
        </div>
      )}
    </>
  )
}

function Deeds({ place: { nodeId, name, version, atMinute, days } }: { place: Place }) {
  const t = useTexts(timeTexts)
  const fromAbove = useChange(
    (_: object) => insights.call.takeMorningTimeFromAbove({ params: { nodeId }, query: { version } }),
    { refreshes: ['insights'] },
  )
  return (
    <>
      <FormDialog label={t.edit} title={name} size="small" refreshes={['insights']}>
        {({ done, close }) => (
          <FieldForm<{ at: string; days: Place['days'] }, unknown>
            name={`morning-time-${nodeId}`}
            initial={{ at: clockOf(atMinute), days }}
            version={version}
            send={(values, based = 0) =>
              insights.call.setMorningTime({
                params: { nodeId },
                body: { version: based, atMinute: minuteOf(values.at), days: values.days },
              })
            }
            onSent={done}
            onCancel={close}
          >
            <Field name="at" label={t.at} hint={t.atHint} required>
              <Input type="time" />
            </Field>
            <Field name="days" label={t.days} required>
              <Select
                options={(['every', 'working'] as const).map((value) => ({
                  value,
                  label: t.dayWords[value],
                }))}
              />
            </Field>
          </FieldForm>
        )}
      </FormDialog>
      {version > 0 && (
        <Button type="link" size="small" loading={fromAbove.busy} onClick={() => fromAbove.run({})}>
          {t.fromAbove}
        </Button>
      )}
    </>
  )
}

const clockOf = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
const minuteOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
