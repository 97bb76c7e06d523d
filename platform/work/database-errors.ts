import { refusals } from '../errors/index.ts'
import { Refusal } from '../errors/refusal.ts'

interface PostgresError extends Error {
  code?: string
  syscall?: string
  constraint?: string
}

/** Serialization failure and deadlock: another try usually succeeds. */
export function isTransient(error: unknown): boolean {
  return ['40001', '40P01'].includes((error as PostgresError)?.code ?? '')
}

/** Turns what PostgreSQL refuses into our words; anything unknown stays as it is. */
export function asRefusal(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Refusal) return error
  const { code = '', constraint } = error as PostgresError
  const options = { cause: error }
  if (code === '23505') return refusals.alreadyExists({ constraint }, options)
  if (code === '23503') return refusals.stillInUse({ constraint }, options)
  // An id, a date or a text that PostgreSQL cannot read, for example from a page key that somebody made up.
  if (['22P02', '22007', '22008', '22021'].includes(code)) return refusals.malformed({}, options)
  // Row-level security refuses to write outside the scope: for the caller the target is not there.
  if (code === '42501') return refusals.notFound({}, options)
  return isAway(error) ? refusals.databaseAway({}, options) : error
}

/** The database cannot be reached, or went away in the middle; a file that is missing is another matter. */
export function isAway(error: Error): boolean {
  const { code = '', syscall, message } = error as PostgresError
  return (
    /^(57P0|08|53300)/.test(code) ||
    /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH)$/.test(code) ||
    (code === 'ENOENT' && syscall === 'connect') ||
    /connection terminated|not queryable|timeout exceeded when trying to connect/i.test(message)
  )
}
