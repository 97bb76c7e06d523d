import type { Pool } from '../database/connect.ts'

/** Tells workers, in whatever process they run, that jobs came. */
export interface Bell {
  ring: () => void
  /** Rings no more. */
  silence: () => void
}

/** At most so often: a notification makes its transaction wait for every other that notifies. */
const pauseMs = 20

/**
 * A bell rung after commit and for many transactions at once, because a NOTIFY within each would let no two of them commit
 * together. A ring that is lost costs a second: workers look by themselves.
 */
export function openBell(pool: Pool): Bell {
  let timer: NodeJS.Timeout | undefined
  let isSilent = false
  const notify = () => {
    timer = undefined
    if (isSilent || pool.ending) return
    pool.query(`SELECT pg_notify('jobs:insert', '{"count":4}')`).catch(() => {})
  }
  return {
    ring: () => {
      timer ??= setTimeout(notify, pauseMs).unref()
    },
    silence: () => {
      isSilent = true
      clearTimeout(timer)
    },
  }
}
