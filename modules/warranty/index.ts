export { seasonsEnd } from './term.ts'
