import { refusals as common } from '#platform/errors/index.ts'
import { actorName, refuseStale, type Work } from '#platform/work/index.ts'
import { completenessOf } from '../completeness.ts'
import { openPerson } from '../person-sealing.ts'
import { hasPreferences, type Preferences } from '../preference.ts'
import { preferencesOf } from '../queries/preferences.ts'
import { personStore } from '../store/persons.ts'
import { visiblePerson } from '../queries/visible-person.ts'

/**
 * Keeps what a customer likes (S3-04). `version` is that of the preferences shown, 0 where there were none; a newer one
 * is shown instead of overwritten.
 */
export async function savePreferences(
  work: Work,
  personId: string,
  { version, ...wishes }: Preferences & { version: number },
) {
  const person = await visiblePerson(work, personId)
  if ((wishes.contactFrom === null) !== (wishes.contactUntil === null)) {
    const words = {
      zh: '联系时段要同时填写开始和结束',
      en: 'State both the beginning and the end of the hours',
    }
    throw common.invalidInput({ count: 1 }, { fields: [{ path: 'body.contactUntil', ...words }] })
  }
  const values = [
    wishes.fitOutStyles,
    wishes.facilities,
    wishes.propertyServices,
    wishes.contactChannel,
    wishes.contactFrom,
    wishes.contactUntil,
  ]
  const [saved] = await work.sql<{ version: number }>(
    `INSERT INTO customers.preference AS f (id, person_id, changed_by, fit_out_styles, facilities, property_services, contact_channel,
                                            contact_from, contact_until)
     SELECT $1, $2, $3, $5, $6, $7, $8, $9, $10
     ON CONFLICT (person_id) DO UPDATE SET changed_by = excluded.changed_by, fit_out_styles = excluded.fit_out_styles,
       facilities = excluded.facilities, property_services = excluded.property_services, contact_channel = excluded.contact_channel,
       contact_from = excluded.contact_from, contact_until = excluded.contact_until, version = f.version + 1
       WHERE f.version = $4
     RETURNING version`,
    [work.newId(), person.id, actorName(work), version, ...values],
  )
  if (!saved) {
    const { preferences, changedBy } = await preferencesOf(work, person.id)
    await refuseStale(version, { version: preferences.version, changedBy, theirs: () => preferences })
    throw common.notFound()
  }
  const known = hasPreferences(wishes)
  const completeness = completenessOf(openPerson(work.services.keyring, person), known).score
  if (person.has_preferences !== known)
    await personStore(work).setPreferencesKnown(person.id, known, completeness)
  return { ...wishes, version: saved.version }
}
