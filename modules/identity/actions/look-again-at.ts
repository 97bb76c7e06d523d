import type { Work } from '#platform/work/index.ts'

/** Has every server look again at what persons may do, once this work is done; their open screens ask anew. */
export async function lookAgainAt(work: Work, personIds: readonly string[]): Promise<void> {
  await work.sql(`SELECT pg_notify('identity', id) FROM unnest($1::text[]) AS id`, [[...new Set(personIds)]])
}
