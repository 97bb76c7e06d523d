import { orderBy, type Placed, type Presented, type Sort } from '../contract/index.ts'
import { scrubText } from '../observability/scrub.ts'
import type { Work } from '../work/index.ts'
import type { TroubledJobView } from './contract.ts'
import { refusals } from './errors.ts'

interface Row {
  id: string
  job: string
  subscribers: string[]
  events: string[]
  attempts: number
  max_attempts: number
  error: string
  asked_at: Date
  next_at: Date | null
}

interface Filter {
  limit?: number
  after?: string
  sort?: Sort<'askedAt'>
  state?: TroubledJobView['state']
}

/** A page of jobs whose last try failed, the newest first. */
export async function listTroubledJobs(
  work: Work,
  { limit = 50, after, sort = '-askedAt', state }: Filter,
): Promise<{ items: Presented<TroubledJobView>[]; next: string | null }> {
  const order = orderBy(sort, { askedAt: 'j.asked_at' }, 'j.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = ['true']
  if (state) conditions.push(`(j.next_at IS NULL) = ${place(state === 'givenUp')}`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<Row & Placed>(
    `SELECT j.*, j.id::text AS id, ${order.key} FROM platform.troubled_jobs() j
      WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  return order.page(rows, limit, present)
}

/** Errors of jobs may quote what they worked on: it is masked as in the log. */
const present = (row: Row): Presented<TroubledJobView> => ({
  id: row.id,
  job: row.job,
  subscribers: row.subscribers,
  events: row.events,
  state: row.next_at ? 'again' : 'givenUp',
  attempts: row.attempts,
  maxAttempts: row.max_attempts,
  error: scrubText(row.error).slice(0, 600),
  askedAt: row.asked_at,
  nextAt: row.next_at,
})

/** Begins the tries of a failed job anew, at once. */
export async function tryJobAgain(work: Work, id: string): Promise<{ id: string }> {
  const [answer] = await work.sql<{ done: boolean }>('SELECT platform.try_job_again($1) AS done', [id])
  if (!answer?.done) throw refusals.gone()
  await work.note('retry', { subject: ['platform.job', work.newId()] }, { job: id })
  return { id }
}

/** Takes a job that was given up out of the queue, with a reason for the log. */
export async function dropJob(work: Work, id: string, reason: string): Promise<{ id: string }> {
  const [job] = await work.sql<Row>('SELECT * FROM platform.troubled_jobs() WHERE id = $1', [id])
  const [answer] = await work.sql<{ done: boolean }>('SELECT platform.drop_given_up_job($1) AS done', [id])
  if (!job || !answer?.done) throw refusals.notGivenUp()
  const { job: name, subscribers, events } = job
  await work.note(
    'drop',
    { subject: ['platform.job', work.newId()] },
    { job: id, name, subscribers, events, reason },
  )
  return { id }
}
