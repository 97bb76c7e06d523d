export { buildOldEstate, type OldEstate } from './build-old-estate.ts'
export { reachFunding } from './reach-funding.ts'
