import { Id, Instant, IsoDate, Nullable, Page, Paging, route, Shape, Type } from '#platform/contract/index.ts'
import { Bar, follow, Person } from './common.ts'

const mine = {
  id: Id,
  projectName: Type.String(),
  title: Type.String(),
  edition: Type.Integer(),
  sentAt: Instant,
  sentOn: IsoDate,
  isRead: Type.Boolean(),
  bars: Type.Array(Bar),
}
const MyBulletin = Shape({
  ...mine,
  body: Type.String(),
  channels: Type.String(),
  correctedBy: Nullable(Id),
  photos: Type.Array(Shape({ fileId: Id, caption: Type.String() })),
  contact: Nullable(Person),
})
const params = Shape({ bulletinId: Id })

export const myBulletinRoutes = {
  listMyBulletins: route({
    method: 'GET',
    path: '/my-bulletins',
    access: follow,
    summary: { zh: '我家的工程进展通报', en: 'Bulletins about the building of my home' },
    query: Shape({ ...Paging }),
    reply: Page(Shape({ ...mine, photoFileId: Nullable(Id) })),
  }),
  getMyBulletin: route({
    method: 'GET',
    path: '/my-bulletins/:bulletinId',
    access: follow,
    summary: { zh: '阅读一份进展通报', en: 'Read a bulletin' },
    params,
    reply: MyBulletin,
  }),
  readBulletin: route({
    method: 'POST',
    path: '/my-bulletins/:bulletinId/reading',
    access: follow,
    summary: { zh: '标记通报为已读', en: 'Mark a bulletin as read' },
    params,
    reply: MyBulletin,
  }),
}
