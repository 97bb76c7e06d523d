import type { Keyring } from '#platform/secrets/keyring.ts'
import { gramsOf, phoneTail } from '#platform/text/index.ts'
import { nameMarks } from './name-marks.ts'
import type { PersonFacts } from './person.ts'

/**
 * Blind indexes of what a search may name. The mobile, home and office phone share one purpose, so that a number is
 * found wherever it stands; the last four of a number are an index of their own.
 */
export const blind = {
  phone: (keyring: Keyring, canonical: string) => keyring.blindIndex('phone', canonical),
  phoneTail: (keyring: Keyring, tail: string) => keyring.blindIndex('phone tail', tail),
  identity: (keyring: Keyring, canonical: string) => keyring.blindIndex('identity number', canonical),
  identityTail: (keyring: Keyring, tail: string) => keyring.blindIndex('identity tail', tail),
  email: (keyring: Keyring, address: string) => keyring.blindIndex('email', address.trim().toLowerCase()),
}

/** The kinds of search key; a name gram stands without prefix, because grams never hold a colon. */
export const searchKey = {
  name: (name: string) => `=:${name}`,
  pinyin: (pinyin: string) => `y:${pinyin}`,
  initials: (start: string) => `i:${start}`,
  phone: (index: string) => `p:${index}`,
  phoneTail: (index: string) => `t:${index}`,
  identity: (index: string) => `n:${index}`,
  identityTail: (index: string) => `m:${index}`,
  email: (index: string) => `e:${index}`,
}

/** Grams kept of one name; longer names are cut. */
const mostNameGrams = 120

/** Everything by which a person can be found, for the GIN column. */
export function searchKeysOf(keyring: Keyring, facts: PersonFacts): string[] {
  const phones = [facts.phone, facts.homePhone, facts.officePhone].filter((phone) => phone !== null)
  const keys = [
    ...gramsOf(facts.name, mostNameGrams),
    searchKey.name(facts.name.toLowerCase()),
    searchKey.pinyin(nameMarks(facts.name).pinyin),
    ...initialStarts(facts.name).map(searchKey.initials),
    ...phones.map((phone) => searchKey.phone(blind.phone(keyring, phone))),
    ...phones.map((phone) => searchKey.phoneTail(blind.phoneTail(keyring, phoneTail(phone)))),
  ]
  if (facts.identityNumber !== null) {
    keys.push(searchKey.identity(blind.identity(keyring, facts.identityNumber)))
    keys.push(searchKey.identityTail(blind.identityTail(keyring, facts.identityNumber.slice(-4))))
  }
  if (facts.email !== null) keys.push(searchKey.email(blind.email(keyring, facts.email)))
  return [...new Set(keys)]
}

/** s, sj, sjh for 沈佳禾, for every reading of the name. */
function initialStarts(name: string): string[] {
  return nameMarks(name).initials.flatMap((initials) =>
    [...initials].slice(0, 8).map((_, index) => initials.slice(0, index + 1)),
  )
}
