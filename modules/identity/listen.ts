import type { Client, Pool } from '#platform/database/connect.ts'
import type { KnownSignIns } from './known-sign-ins.ts'

export interface Listening {
  stop: () => Promise<void>
}

const retryMs = 2000

/**
 * Hears from the database whose sign-in has changed, on whichever server that happened, and forgets it here. While
 * the line is down nothing is forgotten early; what is remembered ends by itself within seconds.
 */
export async function listen(
  pool: Pool,
  known: KnownSignIns,
  changed: (owner: string) => void,
): Promise<Listening> {
  let client: Client | undefined
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const open = async () => {
    const fresh = await pool.connect()
    const lost = () => {
      if (client !== fresh) return
      client = undefined
      fresh.release(true)
      again()
    }
    client = fresh
    fresh.on('notification', ({ payload }) => {
      known.forget(payload || '*')
      changed(payload || '*')
    })
    fresh.on('error', lost)
    fresh.on('end', lost)
    await fresh.query('LISTEN identity')
    known.forget('*')
  }
  const again = () => {
    if (stopped) return
    timer = setTimeout(() => void open().catch(again), retryMs)
    timer.unref()
  }
  await open()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      const last = client
      client = undefined
      last?.release(true)
    },
  }
}
