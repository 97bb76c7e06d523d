import { refusals as common } from '#platform/errors/index.ts'
import type { Keyring } from '#platform/secrets/keyring.ts'
import {
  gramsOf,
  maskPhone,
  parsePhone,
  pinyinInitialsVariants,
  pinyinOf,
  searchForm,
} from '#platform/text/index.ts'

/** The orders of the list of staff. */
export const staffOrders = ['name', 'number'] as const
export type StaffOrder = (typeof staffOrders)[number]

/** The columns by which staff are found and sorted: name, number, pinyin and all initials that a searcher may type. */
export function searchColumns(
  name: string,
  staffNumber: string,
): { search_text: string; search_grams: string[]; sort_name: string } {
  const sort_name = pinyinOf(name)
  const words = [name, staffNumber, sort_name, ...pinyinInitialsVariants(name)]
  const search_text = searchForm(words.join(' '))
  return { search_text, search_grams: gramsOf(search_text), sort_name }
}

/** A phone number as it is kept: sealed, with the blind index for exact search. Refuses what is no number. */
export function sealPhone(
  keyring: Keyring,
  phone: string | null,
): { phone_sealed: string | null; phone_index: string | null } {
  if (phone === null || phone.trim() === '') return { phone_sealed: null, phone_index: null }
  const read = parsePhone(phone)
  if (!read.ok)
    throw common.invalidInput({ count: 1 }, { fields: [{ path: 'body.phone', zh: read.zh, en: read.en }] })
  const { canonical } = read.value
  return { phone_sealed: keyring.encrypt(canonical), phone_index: keyring.blindIndex('phone', canonical) }
}

/** 138****0001, for screens of colleagues. */
export function maskedPhone(keyring: Keyring, sealed: string | null): string | null {
  return sealed === null ? null : maskPhone(keyring.decrypt(sealed))
}
