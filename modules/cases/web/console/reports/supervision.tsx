import { useQuery } from '@tanstack/react-query'
import { AppLink } from '#design/link.tsx'
import { textColumn, timeColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column, Filter } from '#design/list/model.ts'
import { RemainingTime } from '#design/plain/relative-time.tsx'
import { StatCard, StatRow } from '#design/plain/stat-card.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { defineTexts, useTexts } from '#design/texts.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import { nameOfDepartment, searchDepartments } from '#modules/organization/web/pick.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import type { casesContract } from '../../../contract.ts'
import { cases } from '../api.ts'
import { SupervisionTabs } from './supervision-tabs.tsx'

const texts = defineTexts({
  zh: {
    title: '督办',
    hint: '今天谁欠客户什么：部门任务按期限排，超期在前。',
    task: '要办的事',
    department: '责任部门',
    assignee: '经办人',
    nobody: '还没接收',
    customer: '客户',
    home: '房屋',
    owner: '个案负责人',
    due: '期限',
    noTerm: '没有定期限',
    handedOver: '交办',
    project: '项目',
    overdue: '已超期',
    ofDepartment: (overdue: number, unaccepted: number) => `超期 ${overdue} · 未接收 ${unaccepted}`,
    counted:
      '这个部门没有办完的任务；超期是过了交办期限（没有定的，按个案承诺完成日）的，未接收是还没有人接的。',
    none: '没有欠着的任务',
    noneHint: '转给部门的任务没有办完时，会按期限列在这里。',
  },
  en: {
    title: 'Supervision',
    hint: 'Who owes what to whom today: tasks of departments by their term.',
    task: 'What is owed',
    department: 'Department',
    assignee: 'Who does it',
    nobody: 'Not accepted yet',
    customer: 'Customer',
    home: 'Home',
    owner: 'Owner of the case',
    due: 'Term',
    noTerm: 'No term set',
    handedOver: 'Handed over',
    project: 'Project',
    overdue: 'Overdue',
    ofDepartment: (overdue: number, unaccepted: number) => `${overdue} overdue · ${unaccepted} not accepted`,
    counted:
      'Open tasks of the department; overdue are those past their term (or the promised end of the case), not accepted those that nobody took.',
    none: 'Nothing is owed',
    noneHint: 'Tasks of departments that are not done stand here by their term.',
  },
})

type Task = ReplyOf<(typeof casesContract)['routes']['listOwedTasks']>['items'][number]

/** Who owes what to whom today, by department. @serves S2-08, S3-47 */
export default function Supervision() {
  const t = useTexts(texts)
  const { data } = useQuery(cases.query.owedByDepartment())
  const filters: Filter[] = [
    projectFilter(t.project),
    {
      kind: 'entity',
      key: 'departmentId',
      title: t.department,
      search: searchDepartments,
      labelOf: nameOfDepartment,
    },
    { kind: 'flag', key: 'overdue', title: t.overdue },
  ]
  return (
    <ListPage<Task>
      name="cases.supervision"
      title={t.title}
      hint={t.hint}
      list={cases.call.listOwedTasks}
      rowKey={({ id }) => id}
      rowLink={({ caseId }) => `/cases/${caseId}`}
      order="dueAt"
      columns={useColumns()}
      filters={filters}
      exportAs="cases.listOwedTasks"
      empty={<EmptyState icon="task" title={t.none} hint={t.noneHint} />}
    >
      <SupervisionTabs active="tasks" />
      <StatRow>
        {data?.items.map(({ departmentId, departmentName, open, overdue, unaccepted }) => (
          <StatCard
            key={departmentId}
            label={departmentName}
            value={open}
            note={t.counted}
            tone={overdue ? 'late' : 'idle'}
            change={t.ofDepartment(overdue, unaccepted)}
            link={(inside) => (
              <AppLink
                to={`/supervision?departmentId=${departmentId}`}
                aria-label={`${departmentName} ${open}`}
              >
                {inside}
              </AppLink>
            )}
          />
        ))}
      </StatRow>
    </ListPage>
  )
}

function useColumns(): Column<Task>[] {
  const t = useTexts(texts)
  return [
    {
      key: 'task',
      title: t.task,
      card: 'title',
      render: ({ number, title }) => `${number} ${title}`,
      exported: { path: 'title' },
    },
    {
      key: 'due',
      title: t.due,
      width: 130,
      card: 'corner',
      sort: { by: 'dueAt', as: 'time' },
      render: ({ dueAt }) =>
        dueAt ? (
          <StatusTag bare tone={Date.parse(dueAt) < Date.now() ? 'late' : 'active'}>
            <RemainingTime until={dueAt} />
          </StatusTag>
        ) : (
          t.noTerm
        ),
      exported: { path: 'dueAt' },
    },
    textColumn('departmentName', t.department, { key: 'department', width: 120 }),
    {
      key: 'assignee',
      title: t.assignee,
      width: 100,
      render: ({ assigneeName }) => assigneeName ?? t.nobody,
      exported: { path: 'assigneeName' },
    },
    textColumn('customer', t.customer, { width: 90 }),
    textColumn('homeLabel', t.home, { key: 'home', width: 160 }),
    textColumn('ownerName', t.owner, { key: 'owner', width: 100 }),
    timeColumn('handedOverAt', t.handedOver, {
      key: 'handedOver',
      width: 110,
      sort: { by: 'handedOverAt', as: 'time' },
    }),
  ]
}
