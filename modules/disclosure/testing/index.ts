export { buildFactor, buildVenue, type Venue } from './build-venue.ts'
