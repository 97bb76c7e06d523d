import { textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { RemainingTime } from '#design/plain/relative-time.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useTexts } from '#design/texts.ts'
import { useStaffId } from '#modules/identity/web/may.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import { nameOfStaff, searchStaff } from '#modules/organization/web/pick.ts'
import { cases } from '../api.ts'
import { SupervisionTabs } from '../reports/supervision-tabs.tsx'
import type { MilestoneLine } from './api.ts'
import { texts } from './texts.ts'

/** The steps of special plans that are not done yet, by their day. @serves S1-49, S2-08 */
export default function MilestoneList() {
  const t = useTexts(texts)
  const me = useStaffId()
  return (
    <ListPage<MilestoneLine>
      name="cases.milestones"
      title={t.list}
      hint={t.listHint}
      list={cases.call.listMilestones}
      rowKey={({ id }) => id}
      rowLink={({ caseId }) => `/cases/${caseId}`}
      order="dueAt"
      columns={useColumns()}
      filters={[
        projectFilter(t.project),
        {
          kind: 'entity',
          key: 'ownerStaffId',
          title: t.owner,
          search: searchStaff,
          labelOf: nameOfStaff,
        },
        { kind: 'flag', key: 'overdue', title: t.overdue },
      ]}
      views={[
        { key: 'every', title: t.every, search: {} },
        ...(me ? [{ key: 'mine', title: t.mine, search: { ownerStaffId: me } }] : []),
        { key: 'overdue', title: t.overdue, search: { overdue: 'true' } },
      ]}
      exportAs="cases.listMilestones"
      empty={<EmptyState icon="task" title={t.none} hint={t.noneHint} />}
    >
      <SupervisionTabs active="milestones" />
    </ListPage>
  )
}

function useColumns(): Column<MilestoneLine>[] {
  const t = useTexts(texts)
  return [
    textColumn('what', t.step, { card: 'title' }),
    {
      key: 'due',
      title: t.due,
      width: 130,
      card: 'corner',
      sort: { by: 'dueAt', as: 'time' },
      render: ({ dueAt }) => (
        <StatusTag bare tone={Date.parse(dueAt) < Date.now() ? 'late' : 'active'}>
          <RemainingTime until={dueAt} />
        </StatusTag>
      ),
      exported: { path: 'dueAt' },
    },
    textColumn('person', t.person, { width: 120 }),
    {
      key: 'case',
      title: t.case,
      width: 240,
      render: ({ number, title }) => `${number} ${title}`,
      exported: { path: 'number' },
    },
    textColumn('customer', t.customer, { width: 90 }),
    textColumn('homeLabel', t.home, { key: 'home', width: 160 }),
    textColumn('ownerName', t.owner, { key: 'owner', width: 100 }),
  ]
}
