export { DuePlaces } from './console/due-places.tsx'
