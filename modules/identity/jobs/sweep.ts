import { defineJob } from '#platform/jobs/index.ts'
import type { Pool } from '#platform/database/connect.ts'
import { signInStore } from '../stores/sign-ins.ts'

/** Removes sessions, codes and counters that have ended. */
export const sweep = (pool: Pool) =>
  defineJob('identity.sweep', async ({ services }) => signInStore(pool).sweep(services.clock.now()))
