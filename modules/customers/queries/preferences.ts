import type { Work } from '#platform/work/index.ts'
import { type ContactChannel, noPreferences, type Preferences } from '../preference.ts'

export const preferenceColumns = `f.fit_out_styles AS "fitOutStyles", f.facilities, f.property_services AS "propertyServices",
  f.contact_channel AS "contactChannel", f.contact_from AS "contactFrom", f.contact_until AS "contactUntil", f.version`

/** What a customer likes, with its version (0 when nothing is known) and who changed it last. */
export async function preferencesOf(work: Work, personId: string) {
  const [row] = await work.sql<Preferences & { version: number; changedBy: string | null }>(
    `SELECT ${preferenceColumns}, f.changed_by AS "changedBy" FROM customers.preference f
      WHERE f.person_id IN (SELECT p.id FROM customers.person p WHERE p.survivor_id = $1)
      ORDER BY f.person_id <> $1 LIMIT 1`,
    [personId],
  )
  if (!row) return { preferences: { ...noPreferences, version: 0 }, changedBy: null }
  const { changedBy, ...preferences } = row
  return { preferences, changedBy }
}

/** By which way a customer wants to be reached; null when nothing was said. */
export async function wantedChannelOf(work: Work, personId: string): Promise<ContactChannel | null> {
  return (await preferencesOf(work, personId)).preferences.contactChannel
}

/** By which way each of the customers wants to be reached, also where files were merged; who said nothing is missing. */
export async function wantedChannelsOf(
  work: Work,
  personIds: readonly string[],
): Promise<Map<string, ContactChannel>> {
  const rows = await work.sql<{ id: string; channel: ContactChannel }>(
    `SELECT DISTINCT ON (p.survivor_id) p.survivor_id AS id, f.contact_channel AS channel
       FROM customers.person p JOIN customers.preference f ON f.person_id = p.id
      WHERE p.survivor_id = ANY ($1) AND f.contact_channel IS NOT NULL ORDER BY p.survivor_id, p.id <> p.survivor_id`,
    [personIds],
  )
  return new Map(rows.map(({ id, channel }) => [id, channel]))
}
