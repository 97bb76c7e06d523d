import { Button } from 'antd'
import { AppLink } from '#design/link.tsx'
import { choiceFilter } from '#design/list/filters.ts'
import { dateColumn, stateColumn, textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { EmptyState } from '#design/plain/states.tsx'
import { useTexts } from '#design/texts.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { type BulletinLine, construction } from './api.ts'
import { BuildingTabs } from './building-tabs.tsx'
import { texts } from './bulletin-texts.ts'
import styles from './construction.module.css'
import { toneOfBulletin } from './tones.ts'

const states = ['draft', 'sent'] as const

/** What buyers were told of the building of their homes. @serves S0-20, S0-53, 3.1 */
export default function BulletinList() {
  const t = useTexts(texts)
  const may = useMay()
  const write = may('construction.write') && (
    <AppLink to="/construction/bulletins/new">
      <Button type="primary">{t.write}</Button>
    </AppLink>
  )
  return (
    <ListPage<BulletinLine>
      name="construction.bulletins"
      title={t.title}
      list={construction.call.listBulletins}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/construction/bulletins/${id}`}
      search={{ key: 'q', hint: t.search }}
      order="-createdAt"
      columns={useColumns()}
      filters={[
        projectFilter(t.project),
        choiceFilter('state', t.state, states, t.states, { tones: toneOfBulletin }),
      ]}
      views={[
        { key: 'every', title: t.everyone, search: {} },
        { key: 'drafts', title: t.drafts, search: { state: 'draft' } },
      ]}
      exportAs="construction.listBulletins"
      actions={write}
      empty={<EmptyState icon="building" title={t.none} hint={t.noneHint} action={write} />}
    >
      <BuildingTabs active="bulletins" />
    </ListPage>
  )
}

function useColumns(): Column<BulletinLine>[] {
  const t = useTexts(texts)
  return [
    {
      key: 'title',
      title: t.name,
      sort: { by: 'title' },
      card: 'title',
      exported: { path: 'title' },
      render: ({ title, edition }) => (
        <>
          {title} {edition > 1 && <span className={styles.quiet}>{t.edition(edition)}</span>}
        </>
      ),
    },
    stateColumn('state', t.state, t.states, toneOfBulletin, { width: 110 }),
    textColumn('projectName', t.project, { key: 'project', width: 130 }),
    {
      key: 'phase',
      title: t.phase,
      width: 110,
      exported: { path: 'phaseName', words: { '': t.whole } },
      render: ({ phaseName }) => phaseName ?? t.whole,
    },
    dateColumn('sentOn', t.sentOn, { sort: { by: 'sentOn', as: 'time' } }),
    {
      key: 'reached',
      title: t.reached,
      width: 170,
      exported: [
        { path: 'read', kind: 'number' },
        { path: 'told', kind: 'number' },
        { path: 'total', kind: 'number' },
      ],
      render: ({ read, told, total }) => total > 0 && `${read} / ${told} / ${total}`,
    },
    textColumn('writtenBy', t.writtenBy, { width: 100 }),
  ]
}
