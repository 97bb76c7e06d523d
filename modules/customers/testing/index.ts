export {
  type BuiltOwner,
  buildOwner,
  buildPerson,
  type OwnerToBuild,
  type PersonToBuild,
} from './build-person.ts'
