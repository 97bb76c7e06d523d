import type { StaffActor } from './actor.ts'
import type { Clock } from '../clock/clock.ts'
import type { Keyring } from '../secrets/keyring.ts'
import type { FileStorage } from '../files/storage.ts'

/** The means that every unit of work may use; made once when the product starts. */
export interface Services {
  clock: Clock
  keyring: Keyring
  storage: FileStorage
  /** The member of staff on whose behalf a job goes on, with today's permissions. */
  staffActor: (staffId: string) => Promise<StaffActor>
}
