import { recordHistory } from '#platform/history/index.ts'
import { bind } from '#platform/http/index.ts'
import { appoint } from './actions/appoint.ts'
import { changeDepartment, removeDepartment } from './actions/change-department.ts'
import { changeNode } from './actions/change-node.ts'
import { changePost, removePost } from './actions/change-post.ts'
import { changeStaff } from './actions/change-staff.ts'
import { createDepartment } from './actions/create-department.ts'
import { createNode } from './actions/create-node.ts'
import { createPost } from './actions/create-post.ts'
import { createStaff } from './actions/create-staff.ts'
import { endAppointment } from './actions/end-appointment.ts'
import { moveNode } from './actions/move-node.ts'
import { removeOfficeHours, setOfficeHours } from './actions/office-hours.ts'
import { removeOwnDay, setOwnDay } from './actions/own-days.ts'
import { recordDeparture, recordReturn } from './actions/record-departure.ts'
import { removeNode } from './actions/remove-node.ts'
import { leaveCentre, seatCentre } from './actions/seat-centre.ts'
import { organizationContract } from './contract.ts'
import { getCentre } from './queries/centres.ts'
import { listOwnDays } from './queries/city-calendars.ts'
import { getStaff, getStaffPhone } from './queries/get-staff.ts'
import { listDepartments } from './queries/list-departments.ts'
import { listNodes } from './queries/list-nodes.ts'
import { listPosts } from './queries/list-posts.ts'
import { listStaff } from './queries/list-staff.ts'

export const organizationApi = bind(organizationContract, {
  listNodes: ({ work }) => listNodes(work),
  createNode: ({ work, body }) => createNode(work, body),
  changeNode: ({ work, params, body }) => changeNode(work, params.nodeId, body),
  moveNode: ({ work, params, body }) => moveNode(work, params.nodeId, body),
  removeNode: ({ work, params }) => removeNode(work, params.nodeId),

  listOwnDays: ({ work, params, query }) => listOwnDays(work, params.nodeId, query.year),
  setOwnDay: ({ work, params, body }) => setOwnDay(work, params.nodeId, params.on, body),
  removeOwnDay: ({ work, params }) => removeOwnDay(work, params.nodeId, params.on),

  setOfficeHours: ({ work, params, body }) => setOfficeHours(work, params.nodeId, body),
  removeOfficeHours: ({ work, params }) => removeOfficeHours(work, params.nodeId),

  getCentre: ({ work, params }) => getCentre(work, params.nodeId),
  seatCentre: ({ work, params, body }) => seatCentre(work, params.nodeId, body),
  leaveCentre: ({ work, params, body }) => leaveCentre(work, params.nodeId, body.reason),

  listDepartments: ({ work, query }) => listDepartments(work, query),
  createDepartment: ({ work, body }) => createDepartment(work, body),
  changeDepartment: ({ work, params, body }) => changeDepartment(work, params.departmentId, body),
  removeDepartment: ({ work, params }) => removeDepartment(work, params.departmentId),

  listStaff: ({ work, query }) => listStaff(work, query),
  getStaff: ({ work, params }) => getStaff(work, params.staffId),
  getStaffPhone: ({ work, params }) => getStaffPhone(work, params.staffId),
  staffHistory: ({ work, params, query }) =>
    recordHistory(
      work,
      {
        record: ['organization.staff', params.staffId],
        parts: 'SELECT id FROM organization.appointment WHERE staff_id = $1',
      },
      query,
    ),
  nodeHistory: ({ work, params, query }) =>
    recordHistory(
      work,
      {
        record: ['organization.node', params.nodeId],
        parts: `SELECT id FROM organization.department WHERE node_id = $1
                UNION ALL SELECT id FROM organization.post WHERE node_id = $1`,
      },
      query,
    ),
  createStaff: ({ work, body }) => createStaff(work, body),
  changeStaff: ({ work, params, body }) => changeStaff(work, params.staffId, body),
  recordDeparture: ({ work, params, body }) => recordDeparture(work, params.staffId, body),
  recordReturn: ({ work, params, body }) => recordReturn(work, params.staffId, body),

  listPosts: ({ work, query }) => listPosts(work, query),
  createPost: ({ work, body }) => createPost(work, body),
  changePost: ({ work, params, body }) => changePost(work, params.postId, body),
  removePost: ({ work, params }) => removePost(work, params.postId),
  appoint: ({ work, body }) => appoint(work, body),
  endAppointment: ({ work, params, body }) => endAppointment(work, params.appointmentId, body),
})
