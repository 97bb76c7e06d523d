export { buildOldEstate, type OldEstate } from './build-old-estate.ts'
