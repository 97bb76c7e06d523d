export { feltInCallbacks } from './queries/felt-in-callbacks.ts'
export { agreedByProject } from './queries/agreed-by-project.ts'
