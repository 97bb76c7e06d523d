import { Button } from 'antd'
import { AppLink } from '#design/link.tsx'
import { textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column, Filter } from '#design/list/model.ts'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useJoining, useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { organization, type Staff } from './api.ts'
import { nameOfDepartment, nameOfNode, searchDepartments, searchNodes } from '../pick.ts'
import { staffTexts } from './staff-texts.ts'
import { words } from './words.ts'

/** Everybody who works here, with the posts held today. @serves S0-49, S3-08 */
export default function StaffList() {
  const t = useTexts(staffTexts)
  const may = useMay()
  const columns = useColumns()
  const add = may('staff.edit') && (
    <AppLink to="/staff/new">
      <Button type="primary">{t.add}</Button>
    </AppLink>
  )
  const filters: Filter[] = [
    { kind: 'entity', key: 'nodeId', title: t.node, search: searchNodes, labelOf: nameOfNode },
    {
      kind: 'entity',
      key: 'departmentId',
      title: t.department,
      search: searchDepartments,
      labelOf: nameOfDepartment,
    },
    {
      kind: 'choice',
      key: 'state',
      title: t.state,
      options: [
        { value: 'active', label: t.active, tone: 'active' },
        { value: 'left', label: t.left, tone: 'off' },
      ],
    },
  ]
  return (
    <ListPage<Staff>
      name="organization.staff"
      title={t.staff}
      list={organization.call.listStaff}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/staff/${id}`}
      search={{ key: 'q', hint: t.search }}
      order="name"
      columns={columns}
      filters={filters}
      views={[
        { key: 'active', title: t.active, search: { state: 'active' } },
        { key: 'left', title: t.left, search: { state: 'left' } },
      ]}
      exportAs="organization.listStaff"
      actions={add}
      empty={<EmptyState icon="people" title={t.none} hint={t.noneHint} action={add} />}
    />
  )
}

function useColumns(): Column<Staff>[] {
  const t = useTexts(staffTexts)
  const join = useJoining()
  const w = useTexts(words)
  return [
    textColumn('name', t.name, { width: 120, card: 'title', sort: { by: 'name' } }),
    textColumn('staffNumber', t.number, { key: 'number', width: 110, sort: { by: 'number' } }),
    {
      key: 'posts',
      title: t.posts,
      render: ({ posts }) =>
        posts.length === 0 ? '—' : join.list(posts.map(({ title, nodeName }) => `${nodeName} ${title}`)),
      exported: { path: 'posts.0.title' },
    },
    {
      key: 'department',
      title: t.department,
      width: 150,
      render: ({ posts }) => posts[0]?.departmentName ?? '—',
      exported: { path: 'posts.0.departmentName' },
    },
    {
      key: 'phone',
      title: t.phone,
      width: 130,
      render: ({ maskedPhone }) => maskedPhone ?? '—',
      exported: { path: 'maskedPhone' },
    },
    {
      key: 'email',
      title: t.email,
      width: 200,
      optional: true,
      render: ({ email }) => email ?? '—',
      exported: { path: 'email' },
    },
    {
      key: 'state',
      title: t.state,
      width: 100,
      card: 'corner',
      exported: { path: 'state', words: w.staffStates },
      render: ({ state }) => (
        <StatusTag tone={state === 'active' ? 'active' : 'off'}>{w.staffStates[state]}</StatusTag>
      ),
    },
  ]
}
