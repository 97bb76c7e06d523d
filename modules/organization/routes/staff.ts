import {
  Id,
  IsoDate,
  Line,
  Nullable,
  OneOf,
  Page,
  Paging,
  route,
  Shape,
  Sorting,
  Type,
  Version,
} from '#platform/contract/index.ts'
import { refusals } from '../errors.ts'
import { staffOrders } from '../staff.ts'
import { RoleKey, StaffView } from '../views.ts'

const Optional = Type.Optional
const Email = Type.String({ format: 'email', maxLength: 200 })
const Created = Shape({ id: Id })

const staff = { params: Shape({ staffId: Id }) }
const readStaff = { access: { permission: 'staff.read' } }
const editStaff = { access: { permission: 'staff.edit' } }
const optionalContact = {
  phone: Optional(Nullable(Type.String({ maxLength: 40 }))),
  email: Optional(Nullable(Email)),
  photoFileId: Optional(Nullable(Id)),
}
const administrators = [refusals.administratorsOnly, refusals.lastAdministrator]

/** People. */
export const staffRoutes = {
  listStaff: route({
    method: 'GET',
    path: '/staff',
    ...readStaff,
    summary: { zh: '员工列表', en: 'Staff' },
    query: Shape({
      ...Paging,
      sort: Sorting(staffOrders),
      q: Optional(Type.String({ maxLength: 60 })),
      nodeId: Optional(Id),
      departmentId: Optional(Id),
      state: Optional(OneOf(['active', 'left'])),
    }),
    reply: Page(StaffView),
  }),
  getStaff: route({
    method: 'GET',
    path: '/staff/:staffId',
    ...readStaff,
    ...staff,
    summary: { zh: '员工与任职', en: 'A member of staff with all posts' },
    reply: StaffView,
  }),
  getStaffPhone: route({
    method: 'GET',
    path: '/staff/:staffId/phone',
    ...editStaff,
    ...staff,
    summary: { zh: '查看员工完整电话（留痕）', en: 'The full phone number, with a trace in the audit log' },
    reply: Shape({ phone: Nullable(Type.String()) }),
  }),
  createStaff: route({
    method: 'POST',
    path: '/staff',
    ...editStaff,
    summary: { zh: '新增员工', en: 'Enter a member of staff' },
    body: Shape({ staffNumber: Line, name: Line, ...optionalContact }),
    reply: Created,
    status: 201,
    refusals: [refusals.staffNumberTaken],
  }),
  changeStaff: route({
    method: 'PATCH',
    path: '/staff/:staffId',
    ...editStaff,
    ...staff,
    summary: { zh: '修改员工', en: 'Change a member of staff' },
    body: Shape({ version: Version, staffNumber: Optional(Line), name: Optional(Line), ...optionalContact }),
    reply: Shape({ version: Version }),
    refusals: [refusals.staffNumberTaken],
  }),
  recordDeparture: route({
    method: 'POST',
    path: '/staff/:staffId/departure',
    ...editStaff,
    ...staff,
    summary: { zh: '办理离职：结束全部任职', en: 'Record that somebody left; ends all appointments' },
    body: Shape({ version: Version, leftOn: Optional(IsoDate) }),
    reply: Shape({
      version: Version,
      leftOn: IsoDate,
      held: Type.Array(Shape({ appointmentId: Id, postId: Id, nodeId: Id, role: RoleKey, title: Line })),
    }),
    refusals: [refusals.alreadyLeft, refusals.heldElsewhere, refusals.departureInFuture, ...administrators],
  }),
  recordReturn: route({
    method: 'POST',
    path: '/staff/:staffId/return',
    ...editStaff,
    ...staff,
    summary: { zh: '办理返岗（任职另行办理）', en: 'Record that somebody came back; posts are given anew' },
    body: Shape({ version: Version }),
    reply: Shape({ version: Version }),
    refusals: [refusals.notLeft],
  }),
}
