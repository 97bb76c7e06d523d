import { type Builders, callBuilders } from '#demo/build.ts'
import type { Config } from './config.ts'
import { lockDataFolder } from './lock.ts'
import { openOwner, type OwnerDatabase } from './owner-database.ts'
import { findSecrets } from './secrets.ts'

/** What everything else stands on. */
export interface Ground {
  owner: Promise<OwnerDatabase>
  unlock: () => void
  /** Called before the database is there: on the first start there is a demo group to build. */
  builders?: Builders
}

/** Takes the data folder and has its database started, which goes on while the rest of the product is read. */
export function layGround(config: Config): Ground {
  const unlock = lockDataFolder(config.dataFolder)
  const isFirst = !findSecrets(config.dataFolder)
  const builders = config.demo && isFirst ? callBuilders() : undefined
  const owner = openOwner(config)
  owner.catch(() => {})
  return { owner, unlock, builders }
}
