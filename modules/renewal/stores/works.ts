import { actorName, type Work } from '#platform/work/index.ts'

export interface ProgressRow {
  id: string
  itemId: string
  onDay: string
  words: string
  byName: string
}

/** What was written down while works went on, the newest first. */
export async function progressOf(
  work: Work,
  itemIds: readonly string[],
): Promise<Map<string, ProgressRow[]>> {
  const rows = await work.sql<ProgressRow>(
    `SELECT id, item_id AS "itemId", on_day AS "onDay", words, by_name AS "byName" FROM renewal.progress
      WHERE item_id = ANY ($1) ORDER BY on_day DESC, id DESC`,
    [itemIds],
  )
  return Map.groupBy(rows, ({ itemId }) => itemId)
}

/** Adds an entry; returns its id, on which its photos hang. */
export async function addProgress(
  work: Work,
  projectId: string,
  { itemId, onDay, words }: Pick<ProgressRow, 'itemId' | 'onDay' | 'words'>,
): Promise<string> {
  const id = work.newId()
  await work.sql(
    'INSERT INTO renewal.progress (id, project_id, item_id, on_day, words, by_name, at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [id, projectId, itemId, onDay, words, actorName(work), work.now],
  )
  return id
}
