export { type BuiltProject, buildProject, type ProjectToBuild } from './build-estate.ts'
