import type { Work } from '#platform/work/index.ts'

/** How many notices of something there are, and how far they came. */
export interface NoticeCounts {
  total: number
  sent: number
  late: number
  served: number
  accepted: number
  cancelWanted: number
  silent: number
  asked: number
}

const none: NoticeCounts = {
  total: 0,
  sent: 0,
  late: 0,
  served: 0,
  accepted: 0,
  cancelWanted: 0,
  silent: 0,
  asked: 0,
}

/** The counts of several changes or delays by one statement; notices of cancelled contracts are left out. */
export async function noticeCounts(
  work: Work,
  aboutIds: readonly string[],
): Promise<(aboutId: string) => NoticeCounts> {
  const rows = await work.sql<NoticeCounts & { aboutId: string }>(
    `SELECT about_id AS "aboutId", count(*)::int AS total, count(sent_on)::int AS sent, count(*) FILTER (WHERE is_late)::int AS late,
            count(served_on)::int AS served, count(*) FILTER (WHERE answer = 'accepted')::int AS accepted,
            count(*) FILTER (WHERE answer = 'cancelWanted')::int AS "cancelWanted",
            count(*) FILTER (WHERE answer = 'silent')::int AS silent, count(asked_at)::int AS asked
       FROM construction.notice WHERE about_id = ANY ($1) AND ended_on IS NULL GROUP BY about_id`,
    [aboutIds],
  )
  const found = new Map(rows.map(({ aboutId, ...counts }) => [aboutId, counts]))
  return (aboutId) => found.get(aboutId) ?? none
}
