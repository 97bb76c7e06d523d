export { buildLivingEstate, type LivingEstate } from './build-living-estate.ts'
