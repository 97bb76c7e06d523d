import { actorName, type Work } from '#platform/work/index.ts'
import type { ConsentKindName } from '../consent-kinds.ts'

/** Puts a new wording in force; consents given to earlier ones have to be asked for again (PIPL art. 14). */
export async function publishConsentText(
  work: Work,
  { kind, zh, en }: { kind: ConsentKindName; zh: string; en: string },
) {
  await work.sql('SELECT pg_advisory_xact_lock(6023, hashtext($1))', [kind])
  const [published] = await work.sql<{ version: number }>(
    `INSERT INTO customers.consent_text (id, kind, version, zh, en, valid_from, published_by)
     SELECT $1, $2, coalesce(max(version), 0) + 1, $3, $4, $5, $6 FROM customers.consent_text WHERE kind = $2 RETURNING version`,
    [work.newId(), kind, zh, en, work.now, actorName(work)],
  )
  return { kind, version: published!.version, zh, en, validFrom: work.now }
}
