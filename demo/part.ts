import { readConfig } from '../app/config.ts'
import { openSecrets } from '../app/secrets.ts'
import { openSignIn } from '../app/sign-in.ts'
import { settableClock } from '#platform/clock/clock.ts'
import type { Order } from './build.ts'
import { loadDemo } from './load.ts'
import { servicesOf } from './services.ts'

/** Builds one half with the secrets and files of this installation, on the database that is open elsewhere. */
export async function loadPart({ part, at, urls, homes, seed }: Order): Promise<void> {
  const config = readConfig()
  const secrets = openSecrets(config.dataFolder, config.secretKey)
  const services = servicesOf(config, secrets, settableClock(new Date(at)))
  const identity = openSignIn(config, {
    urls,
    services,
    secret: secrets.installation,
    database: () => {
      throw new Error('No code is sent while the demo is built.')
    },
  })
  await loadDemo({ appUrl: urls.app, services, identity, homes, seed, part, baseUrl: config.baseUrl })
  await identity.close()
}
