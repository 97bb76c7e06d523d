import { pageKey, readPageKey, toPage } from '#platform/contract/index.ts'
import { gramsForQuery, likePattern } from '#platform/text/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { Standing } from '../post.ts'
import { behind, type Figure } from './figures.ts'

export interface PublicQuery {
  projectId?: string | undefined
  topicId?: string | undefined
  standing?: Standing | undefined
  /** Only the posts behind a figure. */
  figure?: Figure | undefined
  q?: string | undefined
  after?: string | undefined
  limit?: number
}

export interface PublicLine {
  number: number
  projectName: string
  topicZh: string
  topicEn: string
  nickname: string
  standing: Standing
  listedAt: Date
  publishedAt: Date | null
  answeredAt: Date | null
  meToo: number
  /** Null where the post is withheld. */
  title: string | null
  body: string | null
}

/** What everybody may see of a post beside its words. */
export const publicColumns = `p.number, p.project_name AS "projectName", p.topic_zh AS "topicZh", p.topic_en AS "topicEn", p.nickname,
  p.standing, p.listed_at AS "listedAt", p.published_at AS "publishedAt", p.answered_at AS "answeredAt", p.me_too AS "meToo", w.title`

const mostFound = 200

/** The board as everybody reads it, the newest first. */
export async function publicPosts(
  work: Work,
  { projectId, topicId, standing, figure, q = '', after, limit = 20 }: PublicQuery,
) {
  const values: unknown[] = []
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = ['p.listed_at IS NOT NULL']
  if (projectId) conditions.push(`p.project_id = ${place(projectId)}`)
  if (topicId) conditions.push(`p.topic_id = ${place(topicId)}`)
  if (standing) conditions.push(`p.standing = ${place(standing)}`)
  if (figure) conditions.push(behind(figure, place(work.now)))
  const grams = gramsForQuery(q)
  if (grams.length)
    conditions.push(
      `p.id IN (SELECT f.post_id FROM board.find_posts(${place(grams)}, ${place(likePattern(q))}, ${mostFound}) f)`,
    )
  const [listedAt, number] = after ? placeOf(after) : []
  if (listedAt && number) {
    conditions.push(`(p.listed_at, p.number) < (${place(listedAt)}, ${place(number)})`)
  }
  const rows = await work.sql<PublicLine>(
    `SELECT ${publicColumns}, left(w.body, 160) AS body FROM board.post p LEFT JOIN board.wording w ON w.post_id = p.id
      WHERE ${conditions.join(' AND ')} ORDER BY p.listed_at DESC, p.number DESC LIMIT ${Number(limit) + 1}`,
    values,
  )
  return toPage(
    rows,
    limit,
    ({ listedAt, number }) => pageKey(listedAt, String(number)),
    (row) => row,
  )
}

/** Where a page ends; an address that somebody altered begins at the newest. */
function placeOf(key: string): [listedAt?: string, number?: number] {
  try {
    const [listedAt, number] = readPageKey(key, 2).map(String)
    const isPlace = !Number.isNaN(Date.parse(listedAt!)) && /^\d{1,9}$/.test(number!)
    return isPlace ? [listedAt, Number(number)] : []
  } catch {
    return []
  }
}

/** The newest posts that search engines may find, as many as one list of addresses holds. */
export const publicAddresses = (work: Work) =>
  work.sql<{ number: number; changedAt: Date }>(
    `SELECT number, changed_at AS "changedAt" FROM board.post WHERE listed_at IS NOT NULL AND state = 'published'
      ORDER BY listed_at DESC LIMIT 50000`,
  )

/** The estates and topics that the board can be narrowed to. */
export async function publicFilters(work: Work) {
  const [filters] = await work.sql<{
    projects: { id: string; name: string }[]
    topics: { id: string; zh: string; en: string }[]
  }>(
    `SELECT (SELECT coalesce(json_agg(x ORDER BY x.name), '[]') FROM (SELECT DISTINCT ON (project_id) project_id AS id, project_name AS name
               FROM board.post WHERE listed_at IS NOT NULL ORDER BY project_id, listed_at DESC LIMIT 500) x) AS projects,
            (SELECT coalesce(json_agg(x ORDER BY x.zh), '[]') FROM (SELECT DISTINCT ON (topic_id) topic_id AS id, topic_zh AS zh, topic_en AS en
               FROM board.post WHERE listed_at IS NOT NULL ORDER BY topic_id, listed_at DESC LIMIT 100) x) AS topics`,
  )
  return filters!
}
