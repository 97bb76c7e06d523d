export { feltInCallbacks } from './queries/felt-in-callbacks.ts'
