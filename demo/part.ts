import { join } from 'node:path'
import { readConfig } from '../app/config.ts'
import { openSecrets } from '../app/secrets.ts'
import { openSignIn } from '../app/sign-in.ts'
import { settableClock } from '#platform/clock/clock.ts'
import { openStorage } from '#platform/files/open-storage.ts'
import { openKeyring } from '#platform/secrets/keyring.ts'
import type { Services } from '#platform/work/index.ts'
import type { Order } from './build.ts'
import { loadDemo } from './load.ts'

/** Builds one half with the secrets and files of this installation, on the database that is open elsewhere. */
export async function loadPart({ part, at, urls, homes, seed, isTold }: Order): Promise<void> {
  const config = readConfig()
  const secrets = openSecrets(config.dataFolder, config.secretKey)
  const services: Services = {
    clock: settableClock(new Date(at)),
    keyring: openKeyring(secrets.keyring),
    storage: openStorage(config.environment, join(config.dataFolder, 'files')),
    staffActor: () => never('No job runs'),
  }
  const identity = openSignIn(config, {
    urls,
    services,
    secret: secrets.installation,
    database: () => never('No code is sent'),
  })
  const onStage = (name: string, seconds: number) => console.log(`${name}: ${seconds.toFixed(1)} s`)
  await loadDemo({ appUrl: urls.app, services, identity, homes, seed, part, ...(isTold && { onStage }) })
  await identity.close()
}

function never(what: string): never {
  throw new Error(`${what} while the demo is built.`)
}
