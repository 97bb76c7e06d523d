import type { Keyring } from '#platform/secrets/keyring.ts'
import { phoneTail } from '#platform/text/index.ts'
import { nameMarks } from './name-marks.ts'
import type { PersonFacts } from './person.ts'
import { blind, searchKeysOf } from './search-keys.ts'

/** The columns in which a person's facts lie, sealed where they are personal. */
export interface SealedPerson {
  name: string
  name_pinyin: string
  initials: string
  sex: PersonFacts['sex']
  birthday_sealed: string | null
  phone_sealed: string | null
  phone_index: string | null
  phone_tail_index: string | null
  home_phone_sealed: string | null
  home_phone_index: string | null
  office_phone_sealed: string | null
  office_phone_index: string | null
  identity_kind: PersonFacts['identityKind']
  identity_sealed: string | null
  identity_index: string | null
  identity_tail_index: string | null
  email_sealed: string | null
  address_sealed: string | null
  occupation: string | null
  employer: string | null
  education: PersonFacts['education']
  photo_file_id: string | null
  search_keys: string[]
}

/** Seals the facts and computes the indexes by which they are found again. */
export function sealPerson(keyring: Keyring, facts: PersonFacts): SealedPerson {
  const seal = (value: string | null) => (value === null ? null : keyring.encrypt(value))
  const index = (make: (keyring: Keyring, value: string) => string, value: string | null) =>
    value === null ? null : make(keyring, value)
  const { pinyin, initials } = nameMarks(facts.name)
  return {
    name: facts.name,
    name_pinyin: pinyin,
    initials: initials[0] ?? '',
    sex: facts.sex,
    birthday_sealed: seal(facts.birthday),
    phone_sealed: seal(facts.phone),
    phone_index: index(blind.phone, facts.phone),
    phone_tail_index: facts.phone && blind.phoneTail(keyring, phoneTail(facts.phone)),
    home_phone_sealed: seal(facts.homePhone),
    home_phone_index: index(blind.phone, facts.homePhone),
    office_phone_sealed: seal(facts.officePhone),
    office_phone_index: index(blind.phone, facts.officePhone),
    identity_kind: facts.identityKind,
    identity_sealed: seal(facts.identityNumber),
    identity_index: index(blind.identity, facts.identityNumber),
    identity_tail_index: facts.identityNumber && blind.identityTail(keyring, facts.identityNumber.slice(-4)),
    email_sealed: seal(facts.email),
    address_sealed: seal(facts.address),
    occupation: facts.occupation,
    employer: facts.employer,
    education: facts.education,
    photo_file_id: facts.photoFileId,
    search_keys: searchKeysOf(keyring, facts),
  }
}

/** The facts again, in clear. */
export function openPerson(keyring: Keyring, row: Omit<SealedPerson, 'search_keys'>): PersonFacts {
  const open = (sealed: string | null) => (sealed === null ? null : keyring.decrypt(sealed))
  return {
    name: row.name,
    sex: row.sex,
    birthday: open(row.birthday_sealed),
    phone: open(row.phone_sealed),
    homePhone: open(row.home_phone_sealed),
    officePhone: open(row.office_phone_sealed),
    identityKind: row.identity_kind,
    identityNumber: open(row.identity_sealed),
    email: open(row.email_sealed),
    address: open(row.address_sealed),
    occupation: row.occupation,
    employer: row.employer,
    education: row.education,
    photoFileId: row.photo_file_id,
  }
}
