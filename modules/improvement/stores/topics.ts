import type { Work } from '#platform/work/index.ts'

export interface TopicRow {
  id: string
  parentId: string | null
  code: string | null
  zh: string
  en: string
  position: number
  active: boolean
  version: number
}

/** Every topic in the order of the tree: a root, then what lies below it. */
export const allTopics = (work: Work) =>
  work.sql<TopicRow>(
    `SELECT t.id, t.parent_id AS "parentId", t.code, t.zh, t.en, t.position, t.active, t.version
       FROM improvement.topic t LEFT JOIN improvement.topic r ON r.id = t.parent_id
      ORDER BY coalesce(r.position, t.position), coalesce(r.id, t.id), t.parent_id IS NOT NULL, t.position, t.id`,
  )

/** The topic of this code, as other modules name theirs. */
export async function topicOfCode(work: Work, code: string): Promise<string | null> {
  const [row] = await work.sql<{ id: string }>(
    'SELECT id FROM improvement.topic WHERE code = $1 AND active',
    [code],
  )
  return row?.id ?? null
}

/** Names of topics by id, in full: 户型与设计 / 管线与点位. */
export async function topicNames(
  work: Work,
  ids: readonly (string | null)[],
): Promise<Map<string, { zh: string; en: string }>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const rows = await work.sql<{ id: string; zh: string; en: string }>(
    `SELECT t.id, coalesce(r.zh || ' / ', '') || t.zh AS zh, coalesce(r.en || ' / ', '') || t.en AS en
       FROM improvement.topic t LEFT JOIN improvement.topic r ON r.id = t.parent_id WHERE t.id = ANY ($1)`,
    [wanted],
  )
  return new Map(rows.map(({ id, zh, en }) => [id, { zh, en }]))
}
