import { parsePhone } from '#platform/text/index.ts'
import type { Work } from '#platform/work/index.ts'
import { maskPerson } from '../masking.ts'
import { openPerson, type SealedPerson } from '../person-sealing.ts'
import type { Sex } from '../person.ts'
import { blind, searchKey } from '../search-keys.ts'
import { personStore } from '../store/persons.ts'
import { today } from '../today.ts'

/** What other modules show of a customer. */
export interface PersonCard {
  /** Of the surviving file, when the one asked for was merged. */
  id: string
  name: string
  sex: Sex | null
  /** 138****0001 */
  maskedPhone: string | null
  photoFileId: string | null
}

/** Customers by id, as far as the caller sees them; the keys are the ids as given, also of merged files. */
export async function personsById(work: Work, ids: readonly string[]): Promise<Map<string, PersonCard>> {
  if (ids.length === 0) return new Map()
  const rows = await personStore(work).resolve([...new Set(ids)])
  return new Map(
    rows.map((row) => {
      const { name, sex, maskedPhone, photoFileId } = maskPerson(
        openPerson(work.services.keyring, row),
        today(work),
      )
      return [row.asked_id, { id: row.id, name, sex, maskedPhone, photoFileId }]
    }),
  )
}

/**
 * Whose mobile phone this is, for signing in (as system); null when nobody's. Where several files carry the number,
 * it is the one that holds a home, then the oldest.
 */
export async function findPersonByPhone(
  work: Work,
  phone: string,
): Promise<{ personId: string; name: string } | null> {
  const parsed = parsePhone(phone)
  if (!parsed.ok) return null
  const index = blind.phone(work.services.keyring, parsed.value.canonical)
  const [found] = await work.sql<{ personId: string; name: string }>(
    `SELECT p.id AS "personId", p.name FROM customers.person q JOIN customers.person p ON p.id = q.survivor_id
      WHERE q.phone_index = $1
      ORDER BY EXISTS (SELECT 1 FROM customers.holding h WHERE h.person_id = p.id AND h.until_on IS NULL) DESC, p.id LIMIT 1`,
    [index],
  )
  return found ?? null
}

/** Whose mail address this is, as system; null when nobody's, or when several customers share it. */
export async function findPersonByEmail(
  work: Work,
  address: string,
): Promise<{ personId: string; name: string } | null> {
  const key = searchKey.email(blind.email(work.services.keyring, address))
  const found = await work.sql<{ personId: string; name: string }>(
    `SELECT DISTINCT p.id AS "personId", p.name FROM customers.person q JOIN customers.person p ON p.id = q.survivor_id
      WHERE q.search_keys @> ARRAY[$1] LIMIT 2`,
    [key],
  )
  return found.length === 1 ? found[0]! : null
}

/** The mobile phone of customers in clear, for sending messages; the caller answers for its use. */
export const phonesOf = (work: Work, personIds: readonly string[]) =>
  openedOf(work, personIds, ({ phone_sealed }) => phone_sealed)

/** The mail address of customers in clear, for sending messages; the caller answers for its use. */
export const emailsOf = (work: Work, personIds: readonly string[]) =>
  openedOf(work, personIds, ({ email_sealed }) => email_sealed)

async function openedOf(
  work: Work,
  personIds: readonly string[],
  sealedOf: (row: Pick<SealedPerson, 'phone_sealed' | 'email_sealed'>) => string | null,
): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map()
  const rows = await personStore(work).resolve([...new Set(personIds)])
  return new Map(
    rows.flatMap((row) => {
      const sealed = sealedOf(row)
      return sealed ? [[row.asked_id, work.services.keyring.decrypt(sealed)] as const] : []
    }),
  )
}
