import type { Keyring } from '#platform/secrets/keyring.ts'
import { gramsForQuery, normalizeText, parsePhone } from '#platform/text/index.ts'
import { blind, searchKey } from './search-keys.ts'

export type Match =
  | 'name'
  | 'pinyin'
  | 'initials'
  | 'phone'
  | 'phoneTail'
  | 'identityNumber'
  | 'identityTail'
  | 'home'

/** What to look for: any of the keys, or all of the grams (a part of a name). */
export interface SearchQuery {
  /** Search key → what it would match. */
  keys: Map<string, Match>
  grams: string[]
  /** The text to compare names with, as normalised. */
  text: string
}

/**
 * What a short text may mean: a name or a part of it, pinyin or its initials, a whole phone or identity number, or the
 * last four of one. Homes are read by estate.
 */
export function readSearch(keyring: Keyring, input: string): SearchQuery {
  const text = normalizeText(input)
  const compact = text.replaceAll(' ', '')
  const keys = new Map<string, Match>()
  const phone = parsePhone(text)
  if (phone.ok) keys.set(searchKey.phone(blind.phone(keyring, phone.value.canonical)), 'phone')
  const upper = compact.toUpperCase()
  if (/^\d{4}$/.test(compact)) keys.set(searchKey.phoneTail(blind.phoneTail(keyring, compact)), 'phoneTail')
  if (/^\d{3}[\dX]$/.test(upper))
    keys.set(searchKey.identityTail(blind.identityTail(keyring, upper)), 'identityTail')
  if (/^[A-Z]{0,2}\d{6,17}[\dX]$/.test(upper))
    keys.set(searchKey.identity(blind.identity(keyring, upper)), 'identityNumber')
  if (/^[a-z]+$/i.test(compact)) {
    if (compact.length <= 8) keys.set(searchKey.initials(compact.toLowerCase()), 'initials')
    keys.set(searchKey.pinyin(compact.toLowerCase()), 'pinyin')
  }
  const mayBeName = /\p{L}/u.test(compact) && !/\d{2}/.test(compact)
  if (mayBeName) keys.set(searchKey.name(text.toLowerCase()), 'name')
  return { keys, grams: mayBeName ? gramsForQuery(text) : [], text }
}
