import type { Config } from './config.ts'
import { lockDataFolder } from './lock.ts'
import { openOwner, type OwnerDatabase } from './owner-database.ts'

/** What everything else stands on. */
export interface Ground {
  owner: Promise<OwnerDatabase>
  unlock: () => void
}

/** Takes the data folder and has its database started, which goes on while the rest of the product is read. */
export function layGround(config: Config): Ground {
  const unlock = lockDataFolder(config.dataFolder)
  const owner = openOwner(config)
  owner.catch(() => {})
  return { owner, unlock }
}
