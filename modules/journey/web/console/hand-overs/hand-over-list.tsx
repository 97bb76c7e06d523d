import { Button } from 'antd'
import { AppLink } from '#design/link.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import { DateText, RelativeTime } from '#design/plain/relative-time.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import type { Tone } from '#design/plain/tone.ts'
import { useJoining, useTexts } from '#design/texts.ts'
import { nameOfStaff, searchFormerStaffToo } from '#modules/organization/web/pick.ts'
import { type HandOver, journey } from '../api.ts'
import { texts } from './texts.ts'

export const toneOfHandOver: Record<HandOver['state'], Tone> = {
  planned: 'idle',
  running: 'active',
  handed: 'active',
  returning: 'active',
  done: 'done',
  cancelled: 'off',
  failed: 'late',
}

/** From when until when. */
export function Period({ of: { fromOn, untilOn } }: { of: HandOver }) {
  const t = useTexts(texts)
  return (
    <>
      <DateText date={fromOn} /> – {untilOn ? <DateText date={untilOn} /> : t.forGood}
    </>
  )
}

/** Work that colleagues stand in for, or took over. @serves 2.0, S0-49 */
export default function HandOverList() {
  const t = useTexts(texts)
  const join = useJoining()
  const begin = (
    <AppLink to="/hand-overs/new">
      <Button type="primary">{t.new}</Button>
    </AppLink>
  )
  return (
    <ListPage<HandOver>
      name="journey.hand-overs"
      title={t.title}
      hint={t.hint}
      list={journey.call.listHandOvers}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/hand-overs/${id}`}
      order="-askedAt"
      columns={[
        {
          key: 'staff',
          title: t.who,
          width: 150,
          card: 'title',
          render: ({ staff }) => staff,
          exported: { path: 'staff' },
        },
        {
          key: 'to',
          title: t.to,
          render: ({ shares }) => join.list(shares.map(({ name }) => name)),
        },
        {
          key: 'period',
          title: t.period,
          width: 220,
          sort: { by: 'fromOn', as: 'time' },
          render: (row) => <Period of={row} />,
          exported: [
            { path: 'fromOn', title: t.from, kind: 'date' },
            { path: 'untilOn', title: t.until, kind: 'date', words: { '': t.forGood } },
          ],
        },
        {
          key: 'total',
          title: t.total,
          width: 90,
          align: 'right',
          render: ({ total }) => total,
          exported: { path: 'total', kind: 'number' },
        },
        {
          key: 'askedAt',
          title: t.at,
          width: 140,
          sort: { by: 'askedAt', as: 'time' },
          render: ({ askedAt }) => <RelativeTime at={askedAt} />,
          exported: { path: 'askedAt', kind: 'date' },
        },
        {
          key: 'state',
          title: t.state,
          width: 110,
          card: 'corner',
          render: ({ state }) => (
            <StatusTag bare tone={toneOfHandOver[state]}>
              {t.states[state]}
            </StatusTag>
          ),
          exported: { path: 'state', words: t.states },
        },
      ]}
      filters={[
        {
          kind: 'choice',
          key: 'state',
          title: t.state,
          options: Object.entries(t.states).map(([value, label]) => ({ value, label })),
        },
        {
          kind: 'entity',
          key: 'staffId',
          title: t.who,
          search: searchFormerStaffToo,
          labelOf: nameOfStaff,
        },
      ]}
      views={[
        { key: 'all', title: t.all, search: {} },
        { key: 'current', title: t.current, search: { state: 'handed' } },
      ]}
      exportAs="journey.listHandOvers"
      actions={begin}
      empty={<EmptyState icon="people" title={t.none} hint={t.noneHint} action={begin} />}
    />
  )
}
