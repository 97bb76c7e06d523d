import type { Client, Pool } from './connect.ts'

const againAfterMs = 1000

/** Hears what any server process notifies on a channel, on one line of its own, until the returned function is called. */
export function hearOn(pool: Pool, channel: string, heard: (payload: string) => void): () => void {
  let line: Client | undefined
  let isStopped = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const again = () => {
    if (isStopped) return
    clearTimeout(timer)
    timer = setTimeout(() => void open(), againAfterMs)
    timer.unref()
  }
  const open = async () => {
    try {
      const client = await pool.connect()
      if (isStopped) return client.release(true)
      line = client
      client.on('notification', (message) => {
        if (message.channel === channel && message.payload) heard(message.payload)
      })
      client.once('end', () => {
        if (line !== client) return
        line = undefined
        again()
      })
      await client.query(`LISTEN ${channel}`)
    } catch {
      // The database is away; what was said meanwhile has faded anyway.
      line?.release(true)
      line = undefined
      again()
    }
  }
  void open()
  return () => {
    isStopped = true
    clearTimeout(timer)
    line?.release(true)
    line = undefined
  }
}
