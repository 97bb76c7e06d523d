export {
  type Actor,
  everywhere,
  holds,
  publicActor,
  type Reach,
  reachOf,
  type ResidentActor,
  type StaffActor,
} from './actor.ts'
export { type Database, openDatabase, type WorkOptions } from './database.ts'
export { inReach } from './in-reach.ts'
export type { Scope } from './scope.ts'
export type { Services } from './services.ts'
export { orTaken } from './or-taken.ts'
export { versionedRecords } from './records.ts'
export { actorName, refuseStale } from './versions.ts'
export { actorId, type Work } from './work.ts'
