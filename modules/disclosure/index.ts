export { registerSince } from './queries/register-since.ts'
