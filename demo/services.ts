import { join } from 'node:path'
import type { Config } from '../app/config.ts'
import type { Secrets } from '../app/secrets.ts'
import type { Clock } from '#platform/clock/clock.ts'
import { openStorage } from '#platform/files/open-storage.ts'
import { openKeyring } from '#platform/secrets/keyring.ts'
import type { Services } from '#platform/work/index.ts'

/** What units of work need while the demo is built: secrets and files of this installation, and nobody's jobs. */
export const servicesOf = (config: Config, secrets: Secrets, clock: Clock): Services => ({
  clock,
  keyring: openKeyring(secrets.keyring),
  storage: openStorage(config.environment, join(config.dataFolder, 'files')),
  staffActor: () => Promise.reject(new Error('No job runs while the demo is built.')),
})
