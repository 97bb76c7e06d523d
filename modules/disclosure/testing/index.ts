export { hangEverything } from './hang-everything.ts'
export { buildFactor, buildVenue, type Venue } from './build-venue.ts'
