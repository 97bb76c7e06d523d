export { type BuiltProject, buildProject, type ProjectToBuild } from './build-estate.ts'
export { useHomes } from './use-homes.ts'
