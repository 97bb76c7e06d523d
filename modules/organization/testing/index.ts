export {
  buildDepartment,
  buildGroup,
  buildStaff,
  type BuiltGroup,
  type BuiltStaff,
} from './build-organization.ts'
