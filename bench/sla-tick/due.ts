import type { Pool } from '#platform/database/connect.ts'

/** What falls due in one tick: warnings before a term, terms that pass, rungs of the ladder, results left unanswered. */
export interface Due {
  near: number
  term: number
  ladder: number
  result: number
}

export const nothing: Due = { near: 0, term: 0, ladder: 0, result: 0 }

/** So many in all, of which two in five are warnings. */
export const mixed = (all: number): Due => ({
  near: all * 0.4,
  term: all * 0.2,
  ladder: all * 0.2,
  result: all * 0.2,
})

export const sumOf = (due: Due) => due.near + due.term + due.ladder + due.result

/** Cases that no tick has touched yet fall due at the given time. */
export async function makeDue(owner: Pool, { near, term, ladder, result }: Due, now: Date): Promise<void> {
  const promise = (most: number, part: string, target: string, set: string) =>
    owner.query(
      `WITH taken AS (DELETE FROM bench_case WHERE n IN (SELECT n FROM bench_case WHERE part = $3 ORDER BY n LIMIT $2) RETURNING *),
       looked AS (UPDATE cases.case_file f SET climb_at = $1 FROM taken t WHERE $3 <> 'near' AND f.project_id = t.project_id AND f.id = t.id)
       UPDATE cases.promise p SET ${set} FROM taken t WHERE p.project_id = t.project_id AND p.case_id = t.id AND p.target = '${target}'`,
      [now, most, part],
    )
  const second = `$1::timestamptz - interval '1 second'`
  await owner.query('SET session_replication_role = replica')
  await promise(
    near,
    'near',
    'progress',
    `alarm_at = ${second}, due_at = $1::timestamptz + interval '1 hour'`,
  )
  await promise(term, 'term', 'close', `alarm_at = ${second}, due_at = ${second}`)
  await promise(
    ladder,
    'ladder',
    'close',
    `missed_at = $1::timestamptz - interval '1 minute', due_at = $1::timestamptz - interval '1 minute'`,
  )
  await owner.query(
    `WITH taken AS (DELETE FROM bench_case WHERE n IN (SELECT n FROM bench_case WHERE part = 'result' ORDER BY n LIMIT $2) RETURNING *)
     UPDATE cases.case_file f SET confirm_until = ${second} FROM taken t WHERE f.project_id = t.project_id AND f.id = t.id`,
    [now, result],
  )
  await owner.query('SET session_replication_role = origin')
}
