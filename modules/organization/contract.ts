import { defineContract, Id, IsoDate, Line, Nothing, Nullable, OneOf, Page, Paging, route, Shape, Type, Version } from '#platform/contract/index.ts'
import { departmentKinds } from './department.ts'
import { refusals } from './errors.ts'
import { nodeKinds } from './node.ts'

const Optional = Type.Optional
const Code = Type.String({ pattern: '^[A-Za-z0-9-]{1,20}$' })
const Timezone = Type.String({ minLength: 3, maxLength: 60 })
const RoleKey = Type.String({ pattern: '^[a-z][A-Za-z0-9]{1,60}$' })
const Email = Type.String({ format: 'email', maxLength: 200 })
const Count = Nullable(Type.Integer())
const Created = Shape({ id: Id })

/** Counts are of the whole branch below the node, null above one's own nodes. */
export const NodeView = Shape({
  id: Id, parentId: Nullable(Id), kind: OneOf(nodeKinds), name: Line, code: Code, timezone: Timezone, version: Version,
  inReach: Type.Boolean(), departments: Count, posts: Count, staff: Count, projects: Count,
})
export const DepartmentView = Shape({
  id: Id, nodeId: Id, nodeName: Line, kind: OneOf(departmentKinds), name: Line, version: Version, staff: Type.Integer(),
})
const HeldPost = Shape({
  appointmentId: Id, postId: Id, role: RoleKey, title: Line, nodeId: Id, nodeName: Line,
  departmentId: Nullable(Id), departmentName: Nullable(Line), fromOn: IsoDate, untilOn: Nullable(IsoDate), current: Type.Boolean(),
})
const staffFields = {
  id: Id, staffNumber: Line, name: Line, maskedPhone: Nullable(Type.String()), email: Nullable(Type.String()),
  photoFileId: Nullable(Id), state: OneOf(['active', 'left']), leftOn: Nullable(IsoDate), version: Version,
}
/** In lists with the posts held today, alone with every post ever held. */
export const StaffView = Shape({ ...staffFields, posts: Type.Array(HeldPost) })
export const PostView = Shape({
  id: Id, nodeId: Id, departmentId: Nullable(Id), departmentName: Nullable(Line), role: RoleKey, title: Line, version: Version,
  holders: Type.Array(Shape({ appointmentId: Id, staffId: Id, name: Line, fromOn: IsoDate, untilOn: Nullable(IsoDate) })),
})

const node = { params: Shape({ nodeId: Id }) }
const department = { params: Shape({ departmentId: Id }) }
const staff = { params: Shape({ staffId: Id }) }
const post = { params: Shape({ postId: Id }) }
const readNodes = { access: { permission: 'organization.read' } }
const editNodes = { access: { permission: 'organization.edit' } }
const readStaff = { access: { permission: 'staff.read' } }
const editStaff = { access: { permission: 'staff.edit' } }
const optionalContact = {
  phone: Optional(Nullable(Type.String({ maxLength: 40 }))), email: Optional(Nullable(Email)), photoFileId: Optional(Nullable(Id)),
}
const administrators = [refusals.administratorsOnly, refusals.lastAdministrator]

export const organizationContract = defineContract('organization', {
  listNodes: route({
    method: 'GET', path: '/organization/nodes', ...readNodes, summary: { zh: '组织架构', en: 'The organization' },
    reply: Shape({ nodes: Type.Array(NodeView) }),
  }),
  createNode: route({
    method: 'POST', path: '/organization/nodes', ...editNodes, summary: { zh: '新增组织', en: 'Add a node' },
    body: Shape({ kind: OneOf(nodeKinds), name: Line, code: Code, parentId: Nullable(Id), timezone: Optional(Timezone) }),
    reply: Created, status: 201, refusals: [refusals.wrongPlace, refusals.onlyOneGroup, refusals.codeTaken, refusals.nameTaken],
  }),
  changeNode: route({
    method: 'PATCH', path: '/organization/nodes/:nodeId', ...editNodes, ...node, summary: { zh: '修改组织', en: 'Change a node' },
    body: Shape({ version: Version, name: Optional(Line), code: Optional(Code), timezone: Optional(Timezone) }),
    reply: Shape({ version: Version }), refusals: [refusals.codeTaken, refusals.nameTaken],
  }),
  moveNode: route({
    method: 'PUT', path: '/organization/nodes/:nodeId/place', ...editNodes, ...node,
    summary: { zh: '调整上级组织', en: 'Move a node under another' },
    body: Shape({ version: Version, parentId: Id }), reply: Shape({ version: Version }), refusals: [refusals.wrongPlace, refusals.nameTaken],
  }),
  removeNode: route({
    method: 'DELETE', path: '/organization/nodes/:nodeId', ...editNodes, ...node,
    summary: { zh: '删除未使用的组织', en: 'Remove a node that nothing uses' }, reply: Nothing,
  }),

  listDepartments: route({
    method: 'GET', path: '/departments', ...readNodes, summary: { zh: '部门列表', en: 'Departments' },
    query: Shape({ nodeId: Optional(Id) }), reply: Shape({ departments: Type.Array(DepartmentView) }),
  }),
  createDepartment: route({
    method: 'POST', path: '/departments', ...editNodes, summary: { zh: '新增部门', en: 'Open a department' },
    body: Shape({ nodeId: Id, kind: OneOf(departmentKinds), name: Line }), reply: Created, status: 201, refusals: [refusals.nameTaken],
  }),
  changeDepartment: route({
    method: 'PATCH', path: '/departments/:departmentId', ...editNodes, ...department, summary: { zh: '修改部门', en: 'Change a department' },
    body: Shape({ version: Version, kind: Optional(OneOf(departmentKinds)), name: Optional(Line) }),
    reply: Shape({ version: Version }), refusals: [refusals.nameTaken],
  }),
  removeDepartment: route({
    method: 'DELETE', path: '/departments/:departmentId', ...editNodes, ...department,
    summary: { zh: '撤销未使用的部门', en: 'Remove a department that nothing uses' }, reply: Nothing,
  }),

  listStaff: route({
    method: 'GET', path: '/staff', ...readStaff, summary: { zh: '员工列表', en: 'Staff' },
    query: Shape({
      ...Paging, q: Optional(Type.String({ maxLength: 60 })), nodeId: Optional(Id), departmentId: Optional(Id),
      state: Optional(OneOf(['active', 'left'])),
    }),
    reply: Page(StaffView),
  }),
  getStaff: route({
    method: 'GET', path: '/staff/:staffId', ...readStaff, ...staff, summary: { zh: '员工与任职', en: 'A member of staff with all posts' }, reply: StaffView,
  }),
  getStaffPhone: route({
    method: 'GET', path: '/staff/:staffId/phone', ...editStaff, ...staff,
    summary: { zh: '查看员工完整电话（留痕）', en: 'The full phone number, with a trace in the audit log' }, reply: Shape({ phone: Nullable(Type.String()) }),
  }),
  createStaff: route({
    method: 'POST', path: '/staff', ...editStaff, summary: { zh: '新增员工', en: 'Enter a member of staff' },
    body: Shape({ staffNumber: Line, name: Line, ...optionalContact }), reply: Created, status: 201, refusals: [refusals.staffNumberTaken],
  }),
  changeStaff: route({
    method: 'PATCH', path: '/staff/:staffId', ...editStaff, ...staff, summary: { zh: '修改员工', en: 'Change a member of staff' },
    body: Shape({ version: Version, staffNumber: Optional(Line), name: Optional(Line), ...optionalContact }),
    reply: Shape({ version: Version }), refusals: [refusals.staffNumberTaken],
  }),
  recordDeparture: route({
    method: 'POST', path: '/staff/:staffId/departure', ...editStaff, ...staff,
    summary: { zh: '办理离职：结束全部任职', en: 'Record that somebody left; ends all appointments' },
    body: Shape({ version: Version, leftOn: Optional(IsoDate) }),
    reply: Shape({ version: Version, leftOn: IsoDate, held: Type.Array(Shape({ appointmentId: Id, postId: Id, nodeId: Id, role: RoleKey, title: Line })) }),
    refusals: [refusals.alreadyLeft, refusals.heldElsewhere, refusals.departureInFuture, ...administrators],
  }),
  recordReturn: route({
    method: 'POST', path: '/staff/:staffId/return', ...editStaff, ...staff,
    summary: { zh: '办理返岗（任职另行办理）', en: 'Record that somebody came back; posts are given anew' },
    body: Shape({ version: Version }), reply: Shape({ version: Version }), refusals: [refusals.notLeft],
  }),

  listPosts: route({
    method: 'GET', path: '/posts', ...readStaff, summary: { zh: '一个组织的岗位与任职人', en: 'The posts of a node with their holders' },
    query: Shape({ nodeId: Id, departmentId: Optional(Id) }), reply: Shape({ posts: Type.Array(PostView) }),
  }),
  createPost: route({
    method: 'POST', path: '/posts', ...editStaff, summary: { zh: '设立岗位', en: 'Set up a post' },
    body: Shape({ nodeId: Id, departmentId: Optional(Nullable(Id)), role: RoleKey, title: Line }),
    reply: Created, status: 201, refusals: [refusals.departmentElsewhere, refusals.administratorsOnly],
  }),
  changePost: route({
    method: 'PATCH', path: '/posts/:postId', ...editStaff, ...post, summary: { zh: '修改岗位', en: 'Change a post' },
    body: Shape({ version: Version, departmentId: Optional(Nullable(Id)), role: Optional(RoleKey), title: Optional(Line) }),
    reply: Shape({ version: Version }), refusals: [refusals.departmentElsewhere, ...administrators],
  }),
  removePost: route({
    method: 'DELETE', path: '/posts/:postId', ...editStaff, ...post, summary: { zh: '删除从未任职的岗位', en: 'Remove a post that nobody ever held' }, reply: Nothing,
  }),
  appoint: route({
    method: 'POST', path: '/appointments', ...editStaff, summary: { zh: '任命', en: 'Give a post to somebody' },
    body: Shape({ postId: Id, staffId: Id, fromOn: Optional(IsoDate) }), reply: Shape({ id: Id, fromOn: IsoDate }), status: 201,
    refusals: [refusals.hasLeft, refusals.alreadyHeld, refusals.ownAppointment, refusals.administratorsOnly],
  }),
  endAppointment: route({
    method: 'POST', path: '/appointments/:appointmentId/ending', ...editStaff, params: Shape({ appointmentId: Id }),
    summary: { zh: '结束任职', en: 'End an appointment' }, body: Shape({ untilOn: Optional(IsoDate) }), reply: Shape({ untilOn: IsoDate }),
    refusals: [refusals.alreadyEnded, refusals.endsBeforeItBegins, ...administrators],
  }),
})
