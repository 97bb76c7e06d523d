import { AppLink } from '#design/link.tsx'
import { choiceFilter } from '#design/list/filters.ts'
import { dateColumn, listColumn, stateColumn, textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column, Filter } from '#design/list/model.ts'
import { DateText } from '#design/plain/relative-time.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { useTexts } from '#design/texts.ts'
import { nameOfHome, projectFilter, searchHomes } from '#modules/estate/web/pick.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { toneOfVisit } from '../parts/tones.ts'
import { words } from '../parts/words.ts'
import { type VisitLine, warranty } from './api.ts'
import { texts } from './check-texts.ts'
import { visitStates } from './lists.ts'
import { WarrantyTabs } from './warranty-tabs.tsx'

/** Narrows a list to one home. */
export const homeFilter = (title: string): Filter => ({
  kind: 'entity',
  key: 'homeId',
  title,
  search: searchHomes,
  labelOf: nameOfHome,
})

const roundFilter = (title: string): Filter => ({
  kind: 'entity',
  key: 'roundId',
  title,
  search: async (text) => {
    const { items } = await warranty.call.listRounds({ query: { limit: 50 } })
    return items
      .filter((one) => `${one.title}${one.projectName}`.includes(text.trim()))
      .map(({ id, title: label, projectName }) => ({ id, label, hint: projectName }))
  },
  labelOf: async (roundId) => (await warranty.call.getRound({ params: { roundId } })).title,
})

/** Checks home by home: who comes when, who was not reached. @serves 6.1, 6.7 */
export default function VisitList() {
  const t = useTexts(texts)
  const w = useTexts(words)
  return (
    <ListPage<VisitLine>
      name="warranty.visits"
      title={t.visits}
      list={warranty.call.listVisits}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/warranty/visits/${id}`}
      order="slot"
      columns={useColumns()}
      filters={[
        roundFilter(t.rounds),
        projectFilter(t.project),
        homeFilter(t.home),
        choiceFilter('state', t.state, visitStates, w.visitStates, { tones: toneOfVisit }),
        { kind: 'dates', key: 'held', title: t.time, from: 'heldFrom', until: 'heldUntil' },
      ]}
      views={[
        { key: 'every', title: t.every, search: {} },
        ...(['booked', 'invited', 'absent', 'refused'] as const).map((state) => ({
          key: state,
          title: w.visitStates[state],
          search: { state },
        })),
      ]}
      exportAs="warranty.listVisits"
      empty={<EmptyState icon="home" title={t.visitsNone} hint={t.noneHint} />}
    >
      <WarrantyTabs active="visits" />
    </ListPage>
  )
}

function useColumns(): Column<VisitLine>[] {
  const t = useTexts(texts)
  const w = useTexts(words)
  const mayFill = useMay()('warranty.check')
  return [
    { key: 'home', title: t.home, card: 'title', exported: { path: 'home' }, render: ({ home }) => home },
    stateColumn('state', t.state, w.visitStates, toneOfVisit, { width: 120, sort: { by: 'state' } }),
    {
      key: 'booked',
      title: t.time,
      width: 190,
      sort: { by: 'slot', as: 'time' },
      exported: { path: 'booked.heldOn', kind: 'date' },
      render: ({ booked }) =>
        booked && (
          <>
            <DateText date={booked.heldOn} /> {booked.startsAt}
          </>
        ),
    },
    listColumn('people', t.people, { width: 120 }),
    {
      key: 'offers',
      title: t.offers,
      width: 100,
      sort: { by: 'offers', as: 'amount' },
      exported: { path: 'offers', kind: 'number' },
      render: ({ offers }) => offers > 0 && t.offersOf(offers),
    },
    {
      key: 'sheet',
      title: t.sheet,
      width: 130,
      render: ({ id, mayCheck }) =>
        mayCheck && mayFill && <AppLink to={`/warranty/visits/${id}/sheet`}>{t.fill}</AppLink>,
    },
    textColumn('roundTitle', t.rounds, { key: 'round', width: 180 }),
    dateColumn('checkedOn', t.checkedOn, { optional: true }),
  ]
}
