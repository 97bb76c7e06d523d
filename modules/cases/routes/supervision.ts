import {
  Id,
  Instant,
  Nullable,
  OneOf,
  Page,
  Paging,
  route,
  Shape,
  Sorting,
  Type,
} from '#platform/contract/index.ts'
import { supervisionOrders } from '../orders.ts'
import { optional } from './common.ts'

const access = { permission: 'cases.supervise' }
const Count = Type.Integer({ minimum: 0 })

export const supervisionRoutes = {
  listOwedTasks: route({
    method: 'GET',
    path: '/case-supervision',
    access,
    summary: { zh: '督办：各部门现在欠客户的任务', en: 'What departments owe customers now' },
    query: Shape({
      ...Paging,
      sort: Sorting(supervisionOrders),
      projectId: optional(Id),
      departmentId: optional(Id),
      overdue: optional(Type.Boolean()),
    }),
    reply: Page(
      Shape({
        id: Id,
        caseId: Id,
        number: Type.String(),
        title: Type.String(),
        projectId: Id,
        customer: Nullable(Type.String()),
        homeLabel: Nullable(Type.String()),
        departmentId: Id,
        departmentName: Type.String(),
        assigneeName: Nullable(Type.String()),
        ownerName: Type.String(),
        state: OneOf(['handedOver', 'accepted', 'returned', 'done', 'withdrawn']),
        handedOverAt: Instant,
        dueAt: Nullable(Instant),
      }),
    ),
  }),
  owedByDepartment: route({
    method: 'GET',
    path: '/case-supervision/departments',
    access,
    summary: { zh: '督办：按部门', en: 'What is owed, by department' },
    reply: Shape({
      items: Type.Array(
        Shape({
          departmentId: Id,
          departmentName: Type.String(),
          open: Count,
          unaccepted: Count,
          overdue: Count,
          oldestDueAt: Nullable(Instant),
        }),
      ),
    }),
  }),
}
