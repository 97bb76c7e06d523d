import { Id, Instant, IsoDate, Nullable, Page, Paging, route, Shape, Type } from '#platform/contract/index.ts'
import { MorningContent } from '../content.ts'

const read = { permission: 'insights.mornings' }
const Count = Type.Integer({ minimum: 0 })
const head = {
  id: Id,
  day: IsoDate,
  nodeName: Type.String(),
  madeAt: Instant,
  /** When its reader first opened it. */
  readAt: Nullable(Instant),
}

export const morningRoutes = {
  listMornings: route({
    method: 'GET',
    path: '/mornings',
    access: read,
    summary: { zh: '我的客诉晨报', en: 'My mornings' },
    query: Shape({ ...Paging }),
    reply: Page(Shape({ ...head, opened: Count, unanswered: Count, overdue: Count })),
  }),
  getMorning: route({
    method: 'GET',
    path: '/mornings/:day',
    access: read,
    summary: {
      zh: '一天的客诉晨报（latest 为最近一天）',
      en: 'The page of a morning; “latest” is the last one',
    },
    params: Shape({ day: Type.Union([IsoDate, Type.Literal('latest')]) }),
    reply: Shape({ ...head, content: MorningContent }),
  }),
  readMorning: route({
    method: 'POST',
    path: '/mornings/:day/reading',
    access: read,
    summary: { zh: '记下晨报已读', en: 'Remember that the page was read' },
    params: Shape({ day: IsoDate }),
    reply: Shape({ readAt: Instant }),
  }),
}
