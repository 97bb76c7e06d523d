import type { Work } from '#platform/work/index.ts'

/** The language in which each of the staff or persons wants to be addressed, in system work; Chinese where none was chosen. */
export async function languagesOf(work: Work, ids: readonly string[]): Promise<(id: string) => 'zh' | 'en'> {
  const rows = await work.sql<{ id: string; language: 'zh' | 'en' }>(
    `SELECT coalesce(staff_id, person_id) AS id, language FROM identity.account
      WHERE language IS NOT NULL AND (staff_id = ANY ($1) OR person_id = ANY ($1))`,
    [ids],
  )
  const chosen = new Map(rows.map(({ id, language }) => [id, language]))
  return (id) => chosen.get(id) ?? 'zh'
}
