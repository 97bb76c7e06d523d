export {
  buildDepartment,
  buildGroup,
  buildStaff,
  type BuiltGroup,
  type BuiltStaff,
} from './build-organization.ts'
export { type StaffReply, useStaffHouse } from './use-staff-house.ts'
