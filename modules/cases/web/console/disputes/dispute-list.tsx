import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { DateText, RelativeTime } from '#design/plain/relative-time.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useTexts } from '#design/texts.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import { cases } from '../api.ts'
import { type DisputeLine, optionsOf, toneOfWay } from './api.ts'
import { texts } from './texts.ts'

/** Disputes of cases, that with the nearest day first. @serves S1-53 */
export default function DisputeList() {
  const t = useTexts(texts)
  return (
    <ListPage<DisputeLine>
      name="cases.disputes"
      title={t.title}
      hint={t.hint}
      list={cases.call.listDisputes}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/disputes/${id}`}
      order="nextOn"
      search={{ key: 'q', hint: t.search }}
      columns={useColumns()}
      filters={[
        projectFilter(t.project),
        { kind: 'choice', key: 'way', title: t.way, several: true, options: optionsOf(t.ways) },
        {
          kind: 'choice',
          key: 'open',
          title: t.state,
          options: [
            { value: 'true', label: t.isOpen },
            { value: 'false', label: t.isEnded },
          ],
        },
      ]}
      views={[
        { key: 'open', title: t.isOpen, search: { open: 'true' } },
        { key: 'ended', title: t.isEnded, search: { open: 'false' } },
        { key: 'every', title: t.every, search: {} },
      ]}
      exportAs="cases.listDisputes"
      empty={<EmptyState icon="case" title={t.none} hint={t.noneHint} />}
    />
  )
}

function useColumns(): Column<DisputeLine>[] {
  const t = useTexts(texts)
  return [
    {
      key: 'title',
      title: t.case,
      card: 'title',
      render: ({ number, title }) => `${number} ${title}`,
      exported: { path: 'title' },
    },
    {
      key: 'way',
      title: t.way,
      width: 110,
      card: 'corner',
      render: ({ way }) => <StatusTag tone={toneOfWay[way]}>{t.ways[way]}</StatusTag>,
      exported: { path: 'way', words: t.ways },
    },
    {
      key: 'nextOn',
      title: t.nextOn,
      width: 120,
      sort: { by: 'nextOn', as: 'time' },
      render: ({ nextOn }) => nextOn && <DateText date={nextOn} />,
      exported: { path: 'nextOn', kind: 'date' },
    },
    {
      key: 'body',
      title: t.body,
      width: 190,
      render: ({ body }) => body,
      exported: { path: 'body' },
    },
    {
      key: 'fileNumber',
      title: t.fileNumber,
      width: 150,
      card: 'none',
      optional: true,
      render: ({ fileNumber }) => fileNumber,
      exported: { path: 'fileNumber' },
    },
    {
      key: 'customer',
      title: t.customer,
      width: 90,
      render: ({ customer }) => customer,
      exported: { path: 'customer' },
    },
    {
      key: 'home',
      title: t.home,
      width: 160,
      card: 'none',
      render: ({ homeLabel }) => homeLabel,
      exported: { path: 'homeLabel' },
    },
    {
      key: 'legal',
      title: t.legal,
      width: 90,
      render: ({ legalName }) => legalName,
      exported: { path: 'legalName' },
    },
    {
      key: 'opened',
      title: t.opened,
      width: 110,
      card: 'none',
      sort: { by: 'openedAt', as: 'time' },
      render: ({ openedAt }) => <RelativeTime at={openedAt} />,
      exported: { path: 'openedAt', kind: 'date' },
    },
  ]
}
