import { Id, IsoDate, Nullable, Page, Paging, route, Shape, Sorting, Type } from '#platform/contract/index.ts'
import { reportOrders } from '../improvement.ts'
import { count, day, optional, read, text } from './common.ts'

const open = { public: 'What was changed because of opinions may be read by everybody once it is published.' }

export const reportRoutes = {
  listReports: route({
    method: 'GET',
    path: '/change-reports',
    access: read,
    summary: { zh: '各项目本季度的“您说的，我们做了”', en: 'What each project has told this quarter' },
    query: Shape({
      ...Paging,
      sort: Sorting(reportOrders),
      projectId: optional(Id),
      isMissing: optional(Type.Boolean()),
    }),
    reply: Page(
      Shape({
        projectId: Id,
        projectName: Type.String(),
        quarter: Type.String(),
        publishedOn: day,
        thisQuarter: count,
        ever: count,
        waiting: count,
        opinions: count,
        responsible: text,
      }),
    ),
  }),
  publicReports: route({
    method: 'GET',
    path: '/told-changes',
    access: open,
    summary: { zh: '您说的，我们做了：各小区', en: 'You said, we did: all estates' },
    reply: Shape({
      items: Type.Array(
        Shape({
          projectId: Id,
          projectName: Type.String(),
          city: Type.String(),
          changes: count,
          publishedOn: IsoDate,
        }),
      ),
    }),
  }),
  publicReport: route({
    method: 'GET',
    path: '/told-changes/:projectId',
    access: open,
    summary: { zh: '您说的，我们做了：一个小区', en: 'You said, we did: one estate' },
    params: Shape({ projectId: Id }),
    reply: Shape({
      projectId: Id,
      projectName: Type.String(),
      city: Type.String(),
      quarters: Type.Array(
        Shape({
          quarter: Type.String(),
          items: Type.Array(
            Shape({
              id: Id,
              said: Type.String(),
              did: Type.String(),
              isChange: Type.Boolean(),
              times: count,
              beforeFileId: Nullable(Id),
              afterFileId: Nullable(Id),
              publishedOn: IsoDate,
            }),
          ),
        }),
      ),
    }),
  }),
}
