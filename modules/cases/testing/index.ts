export { buildCase, type CaseToBuild } from './build-case.ts'
export { buildDesk, type Desk } from './build-desk.ts'
export { useComplaints } from './use-complaints.ts'
export { useResidents } from './use-residents.ts'
