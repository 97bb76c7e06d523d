import {
  Id,
  IsoDate,
  Line,
  Nothing,
  Nullable,
  route,
  Shape,
  Type,
  Version,
} from '#platform/contract/index.ts'
import { refusals } from '../errors.ts'
import { PostView, RoleKey } from '../views.ts'

const Optional = Type.Optional
const Created = Shape({ id: Id })

const post = { params: Shape({ postId: Id }) }
const readStaff = { access: { permission: 'staff.read' } }
const editStaff = { access: { permission: 'staff.edit' } }
const administrators = [refusals.administratorsOnly, refusals.lastAdministrator]

/** Posts and who holds them. */
export const postRoutes = {
  listPosts: route({
    method: 'GET',
    path: '/posts',
    ...readStaff,
    summary: { zh: '一个组织的岗位与任职人', en: 'The posts of a node with their holders' },
    query: Shape({ nodeId: Id, departmentId: Optional(Id) }),
    reply: Shape({ posts: Type.Array(PostView) }),
  }),
  createPost: route({
    method: 'POST',
    path: '/posts',
    ...editStaff,
    summary: { zh: '设立岗位', en: 'Set up a post' },
    body: Shape({
      nodeId: Id,
      departmentId: Optional(Nullable(Id)),
      role: RoleKey,
      title: Line,
      titleEn: Optional(Nullable(Line)),
    }),
    reply: Created,
    status: 201,
    refusals: [refusals.departmentElsewhere, refusals.administratorsOnly],
  }),
  changePost: route({
    method: 'PATCH',
    path: '/posts/:postId',
    ...editStaff,
    ...post,
    summary: { zh: '修改岗位', en: 'Change a post' },
    body: Shape({
      version: Version,
      departmentId: Optional(Nullable(Id)),
      role: Optional(RoleKey),
      title: Optional(Line),
      titleEn: Optional(Nullable(Line)),
    }),
    reply: Shape({ version: Version }),
    refusals: [refusals.departmentElsewhere, ...administrators],
  }),
  removePost: route({
    method: 'DELETE',
    path: '/posts/:postId',
    ...editStaff,
    ...post,
    summary: { zh: '删除从未任职的岗位', en: 'Remove a post that nobody ever held' },
    reply: Nothing,
  }),
  appoint: route({
    method: 'POST',
    path: '/appointments',
    ...editStaff,
    summary: { zh: '任命', en: 'Give a post to somebody' },
    body: Shape({ postId: Id, staffId: Id, fromOn: Optional(IsoDate) }),
    reply: Shape({ id: Id, fromOn: IsoDate }),
    status: 201,
    refusals: [refusals.hasLeft, refusals.alreadyHeld, refusals.ownAppointment, refusals.administratorsOnly],
  }),
  endAppointment: route({
    method: 'POST',
    path: '/appointments/:appointmentId/ending',
    ...editStaff,
    params: Shape({ appointmentId: Id }),
    summary: { zh: '结束任职', en: 'End an appointment' },
    body: Shape({ untilOn: Optional(IsoDate) }),
    reply: Shape({ untilOn: IsoDate }),
    refusals: [refusals.alreadyEnded, refusals.endsBeforeItBegins, ...administrators],
  }),
}
