import { connection } from './connection.ts'

/** Waits between attempts, in milliseconds; after them the caller hears of the failure. */
export const attempts = [500, 1000, 2000, 3000, 4000, 5000, 5000] as const

/**
 * Sends a request until the server answers: a lost connection and a 503 are tried again for about 20 s. A change keeps
 * its idempotency key over all attempts, so that an answer lost on the way does not make it happen twice.
 */
export async function patientFetch(
  url: string,
  init: RequestInit,
  { waits = attempts, pause = sleep }: { waits?: readonly number[]; pause?: typeof sleep } = {},
): Promise<Response> {
  for (const wait of [...waits, null]) {
    const outcome = await attempt(url, init)
    if (outcome instanceof Response && outcome.status !== 503) {
      connection.set(outcome.headers.has('x-remembered') ? 'lost' : 'there')
      return outcome
    }
    connection.set('lost')
    if (wait === null) return giveUp(outcome)
    await pause(wait, init.signal)
  }
  throw new Error('unreachable')
}

async function attempt(url: string, init: RequestInit): Promise<Response | TypeError> {
  try {
    return await fetch(url, init)
  } catch (error) {
    if (error instanceof TypeError) return error
    throw error
  }
}

function giveUp(outcome: Response | TypeError): Response {
  if (outcome instanceof Response) return outcome
  throw outcome
}

function sleep(milliseconds: number, signal?: AbortSignal | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds)
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason as Error)
    })
  })
}
