export { parseDate, type DateReason } from './dates.ts'
export { dateOfSerial, serialOfDate } from './excel-serial.ts'
export { gramsForQuery, gramsOf, likePattern, MAX_GRAMS, searchForm } from './grams.ts'
export {
  checkIdentityNumber,
  maskIdentityNumber,
  type IdentityNumberCheck,
  type Sex,
} from './identity-number.ts'
export { listed } from './listed.ts'
export { parseMoment, type MomentReason } from './moments.ts'
export { formatMoney, parseMoney, type MoneyReason } from './money.ts'
export { maskName, splitNames, type NameInCell } from './names.ts'
export { normalizeProse, normalizeText, toHalfWidth } from './normalize.ts'
export type { Parsed, Words } from './parsed.ts'
export { pairsOf, wordsOf } from './pairs.ts'
export { type Find, findKinds, findPersonalData, maskPersonalData, masks } from './personal-data.ts'
export { plainDigits } from './plain-digits.ts'
export { type Finder, place, type TakenKind, type TakenOut, takeOutPersonalData } from './take-out.ts'
export { maskPhone, parsePhone, parsePhones, phoneTail, type Phone, type PhoneReason } from './phone.ts'
export { pinyinInitials, pinyinInitialsVariants, pinyinOf } from './pinyin.ts'
