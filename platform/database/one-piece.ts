import type { Socket } from 'node:net'
import type { Client } from './connect.ts'

/**
 * Sends what is asked until the end of this turn in one piece: each piece costs a call of the kernel here and a wake-up of
 * PostgreSQL there.
 */
export function inOnePiece(client: Client): void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection
  if (stream.writableCorked > 0) return
  stream.cork()
  process.nextTick(() => stream.uncork())
}
