import { useQuery } from '@tanstack/react-query'
import { AppLink, useRouteParams } from '#design/link.tsx'
import { choiceFilter } from '#design/list/filters.ts'
import { numberColumn, stateColumn, textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { PhoneNumber } from '#design/plain/phone-number.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { useTexts } from '#design/texts.ts'
import { type BookingLine, construction } from './api.ts'
import { texts } from './open-day-texts.ts'
import { toneOfBooking } from './tones.ts'

const states = ['booked', 'waiting', 'joined', 'cancelled'] as const

/** Who booked which slot, who waits, who came. @serves 3.3 */
export default function Visitors() {
  const t = useTexts(texts)
  const { openDayId } = useRouteParams('openDayId')
  const { data } = useQuery(construction.query.getOpenDay({ params: { openDayId } }))
  return (
    <ListPage<BookingLine>
      name="construction.bookings"
      title={t.visitors}
      hint={data?.title ?? ''}
      back={{ to: `/construction/open-days/${openDayId}`, label: data?.title ?? t.title }}
      list={({ query }) => construction.call.listBookings({ params: { openDayId }, query })}
      params={{ openDayId }}
      rowKey={({ id }) => id}
      order="slot"
      columns={useColumns()}
      filters={[
        choiceFilter('state', t.state, states, t.bookingStates, { tones: toneOfBooking }),
        {
          kind: 'choice',
          key: 'slotId',
          title: t.slot,
          options: (data?.slots ?? []).map(({ id, startsAt, endsAt }) => ({
            value: id,
            label: `${startsAt}–${endsAt}`,
          })),
        },
      ]}
      views={[
        { key: 'every', title: t.every, search: {} },
        ...states
          .slice(0, 3)
          .map((state) => ({ key: state, title: t.bookingStates[state], search: { state } })),
      ]}
      exportAs="construction.listBookings"
      empty={<EmptyState icon="people" title={t.noVisitors} hint={t.noVisitorsHint} />}
    />
  )
}

function useColumns(): Column<BookingLine>[] {
  const t = useTexts(texts)
  return [
    textColumn('name', t.visitor, { width: 120, card: 'title' }),
    stateColumn('state', t.state, t.bookingStates, toneOfBooking, { width: 110 }),
    {
      key: 'slot',
      title: t.slot,
      width: 130,
      sort: { by: 'slot', as: 'time' },
      exported: { path: 'startsAt' },
      render: ({ startsAt, endsAt }) => `${startsAt}–${endsAt}`,
    },
    numberColumn('party', t.party, { width: 80 }),
    {
      key: 'home',
      title: t.home,
      exported: { path: 'home' },
      render: ({ home, homeId }) => <AppLink to={`/homes/${homeId}`}>{home}</AppLink>,
    },
    {
      key: 'phone',
      title: t.phone,
      width: 130,
      exported: { path: 'maskedPhone' },
      render: ({ maskedPhone }) => maskedPhone && <PhoneNumber phone={maskedPhone} />,
    },
    textColumn('ticket', t.ticket, { width: 120 }),
    {
      key: 'briefing',
      title: t.briefing,
      width: 110,
      exported: { path: 'briefing', words: t.briefings },
      render: ({ briefing }) => briefing && t.briefings[briefing],
    },
    {
      key: 'joinedAt',
      title: t.joinedAt,
      width: 130,
      sort: { by: 'joinedAt', as: 'time' },
      exported: { path: 'joinedAt', kind: 'date' },
      render: ({ joinedAt }) => joinedAt && <RelativeTime at={joinedAt} />,
    },
  ]
}
