export { buildCase, type CaseToBuild } from './build-case.ts'
export { buildDesk, type Desk } from './build-desk.ts'
