import { within } from '#platform/clock/within.ts'
import { refuseUnsafeRole } from '#platform/database/check-role.ts'
import { connect, type Pool } from '#platform/database/connect.ts'
import { prepareDatabase } from '#platform/database/prepare.ts'
import { logins, urlAs } from '#platform/database/roles.ts'
import { leaveKeyMark, refuseForeignKeys } from '#platform/secrets/key-mark.ts'
import type { Config } from './config.ts'
import { openOwner, type OwnerDatabase } from './owner-database.ts'
import type { Secrets } from './secrets.ts'

/** The database behind the product, ready for this version. */
export interface Data {
  /** Owns the tables and the queue; no request ever uses it. */
  owner: Pool
  ownerUrl: string
  app: Pool
  appUrl: string
  authUrl: string
  migrated: string[]
  stop: () => Promise<void>
}

/** Starts the embedded PostgreSQL or joins the given one, applies migrations, and opens the server's own unprivileged pool. */
export async function openData(
  config: Config,
  { installation: secret, keyring }: Secrets,
  opening: Promise<OwnerDatabase> = openOwner(config),
): Promise<Data> {
  const { ownerUrl, stop: stopCluster } = await opening
  const owner = connect({ url: ownerUrl, max: 8, applicationName: 'tongxing-owner' })
  try {
    await refuseOldVersion(owner)
    await refuseForeignKeys(owner, keyring)
    const migrated = await prepareDatabase(owner, secret)
    await leaveKeyMark(owner, keyring)
    const appUrl = config.appDatabaseUrl ?? urlAs(ownerUrl, logins.app, secret)
    const app = connect({ url: appUrl, max: 24 })
    await refuseUnsafeRole(app)
    const authUrl = config.authDatabaseUrl ?? urlAs(ownerUrl, logins.auth, secret)
    const stop = async () => {
      // What a job or a request still holds ends with the database, or with this process.
      await within(2000, Promise.all([app.ended ? undefined : app.end(), owner.end()]))
      await stopCluster()
    }
    return { owner, ownerUrl, app, appUrl, authUrl, migrated, stop }
  } catch (error) {
    await owner.end()
    await stopCluster()
    throw error
  }
}

async function refuseOldVersion(owner: Pool): Promise<void> {
  const { rows } = await owner.query<{ version: number }>(
    `SELECT current_setting('server_version_num')::int AS version`,
  )
  if ((rows[0]?.version ?? 0) < 180_000) throw new Error('Tongxing needs PostgreSQL 18 or newer.')
}
