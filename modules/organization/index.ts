export { appoint, type NewAppointment } from './actions/appoint.ts'
export { seatCentre } from './actions/seat-centre.ts'
export { createDepartment, type NewDepartment } from './actions/create-department.ts'
export { createNode, type NewNode } from './actions/create-node.ts'
export { createPost, type NewPost } from './actions/create-post.ts'
export { createStaff, type NewStaff } from './actions/create-staff.ts'
export { foundGroup, type Founded, type Founding } from './actions/found-group.ts'
export { type Side, sideOf } from './centre.ts'
export { type DepartmentKind, departmentKinds } from './department.ts'
export { mayStandUnder, type NodeKind, nodeKinds } from './node.ts'
export {
  departmentById,
  type DepartmentCard,
  departmentsById,
  departmentsFor,
  responsibleByRole,
  responsibleFor,
  responsibleOn,
  staffById,
  type StaffCard,
  staffPhones,
} from './queries/cards.ts'
export { ancestorsOf } from './queries/ancestors-of.ts'
export { intervalsOf, usualOfficeHours } from './office-hours.ts'
export { cityCalendars, projectsBelow } from './queries/city-calendars.ts'
export { centresOfProjects } from './queries/centres.ts'
export { departmentMembers } from './queries/department-members.ts'
export { groupName } from './queries/group-name.ts'
export { groupTimezone, groupToday } from './queries/group-today.ts'
export { holdersOfRoles, type RoleHolder } from './queries/holders-of-roles.ts'
export { listNodes } from './queries/list-nodes.ts'
export { type NodeCard, nodesById } from './queries/nodes-by-id.ts'
export { peopleInReach, type PersonAtPost } from './queries/people-in-reach.ts'
export { postHolders } from './queries/post-holders.ts'
export { staffByName } from './queries/staff-by-name.ts'
export { isInSight } from './queries/is-in-sight.ts'
export { type HeldPost, postsOf } from './queries/posts-of.ts'
export { administratorRole, everyResidentRole, everyStaffRole } from './roles.ts'
export { type Headcount, headcounts } from './queries/headcounts.ts'
export type { StandingCentre } from './stores/centres.ts'
export { holdTopology } from './topology.ts'
