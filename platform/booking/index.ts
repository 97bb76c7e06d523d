export { placesOf } from './places.ts'
