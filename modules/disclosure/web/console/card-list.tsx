import { dateColumn, textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { DateText } from '#design/plain/relative-time.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useTexts } from '#design/texts.ts'
import { nameOfPerson, searchPersons } from '#modules/customers/web/pick.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import { type CardLine, disclosure } from './api.ts'
import { cardTexts } from './card-texts.ts'
import styles from './disclosure.module.css'
import { DisclosureTabs } from './disclosure-tabs.tsx'

/** Who was handed the card of channels, by whom and when, and who said that she has it. @serves 1.3, 2.4 */
export default function CardList() {
  const t = useTexts(cardTexts)
  return (
    <ListPage<CardLine>
      name="disclosure.cards"
      title={t.title}
      hint={t.hint}
      list={disclosure.call.listCards}
      rowKey={({ id }) => id}
      rowLink={({ projectId, personId }) => `/disclosure/customers/${projectId}/${personId}`}
      order="-at"
      columns={useColumns()}
      filters={[
        projectFilter(t.project),
        { kind: 'entity', key: 'personId', title: t.customer, search: searchPersons, labelOf: nameOfPerson },
        {
          kind: 'choice',
          key: 'occasion',
          title: t.occasion,
          options: Object.entries(t.occasions).map(([value, label]) => ({ value, label })),
        },
        {
          kind: 'choice',
          key: 'isAcknowledged',
          title: t.acknowledged,
          options: [
            { value: 'true', label: t.yes },
            { value: 'false', label: t.notYet },
          ],
        },
        { kind: 'dates', key: 'handed', title: t.onDay, from: 'handedFrom', until: 'handedUntil' },
      ]}
      views={[
        { key: 'every', title: t.every, search: {} },
        { key: 'open', title: t.notYet, search: { isAcknowledged: 'false' } },
      ]}
      exportAs="disclosure.listCards"
      empty={<EmptyState icon="hand" title={t.none} hint={t.noneHint} />}
    >
      <DisclosureTabs active="cards" />
    </ListPage>
  )
}

function useColumns(): Column<CardLine>[] {
  const t = useTexts(cardTexts)
  return [
    {
      key: 'name',
      title: t.customer,
      card: 'title',
      exported: { path: 'name' },
      render: ({ name, maskedPhone }) => (
        <>
          {name} <span className={styles.quiet}>{maskedPhone}</span>
        </>
      ),
    },
    {
      key: 'acknowledged',
      title: t.acknowledged,
      width: 140,
      card: 'corner',
      exported: { path: 'acknowledgedOn', kind: 'date' },
      render: ({ acknowledgedOn }) =>
        acknowledgedOn ? (
          <StatusTag bare tone="done">
            <DateText date={acknowledgedOn} />
          </StatusTag>
        ) : (
          <StatusTag bare tone="idle">
            {t.notYet}
          </StatusTag>
        ),
    },
    {
      key: 'occasion',
      title: t.occasion,
      width: 110,
      exported: { path: 'occasion', words: t.occasions },
      render: ({ occasion }) => t.occasions[occasion],
    },
    dateColumn('onDay', t.onDay, { sort: { by: 'at', as: 'time' } }),
    textColumn('adviser', t.adviser, { width: 110 }),
    textColumn('testWords', t.test, { key: 'test', width: 240 }),
    textColumn('contactName', t.contact, { key: 'contact', width: 120 }),
    textColumn('projectName', t.project, { key: 'project', width: 130 }),
  ]
}
