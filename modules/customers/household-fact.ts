import { maskPhone, normalizeText, parsePhone } from '#platform/text/index.ts'
import type { ConsentKindName } from './consent-kinds.ts'

export const careKinds = [
  'elder',
  'child',
  'disability',
  'illness',
  'pregnancy',
  'livesAlone',
  'other',
] as const
type CareKind = (typeof careKinds)[number]

/** What a household tells about itself besides who lives there (domain.md 5.6). */
export type HouseholdFact =
  | { kind: 'car'; plate: string; model: string | null }
  | { kind: 'emergencyContact'; name: string; relation: string | null; phone: string }
  | { kind: 'specialCare'; care: CareKind; words: string }

/** Without this consent the fact is not kept; health and the like need a separate one (PIPL arts. 13, 29). */
export const consentFor: Record<HouseholdFact['kind'], ConsentKindName> = {
  car: 'privacyNotice',
  emergencyContact: 'privacyNotice',
  specialCare: 'sensitiveData',
}

interface Problem {
  path: string
  zh: string
  en: string
}

/** Reads what was typed into canonical facts: plates in capitals without dots, phones as digits. */
export function readHouseholdFact(given: HouseholdFact): { fact: HouseholdFact; problems: Problem[] } {
  if (given.kind === 'car') {
    const plate = normalizeText(given.plate)
      .replaceAll(/[\s·.-]/g, '')
      .toUpperCase()
    const problem = {
      path: 'body.fact.plate',
      zh: '请填写完整的车牌号，例如 粤B12345。',
      en: 'Enter the whole plate, such as 粤B12345.',
    }
    return { fact: { ...given, plate }, problems: plateShape.test(plate) ? [] : [problem] }
  }
  if (given.kind === 'emergencyContact') {
    const phone = parsePhone(given.phone)
    if (phone.ok) return { fact: { ...given, phone: phone.value.canonical }, problems: [] }
    return { fact: given, problems: [{ path: 'body.fact.phone', zh: phone.zh, en: phone.en }] }
  }
  return { fact: given, problems: [] }
}

/** A province, a letter, five or six places; the last may be a sign such as 学 or 港. */
const plateShape = /^\p{Script=Han}[A-Z][A-Z0-9]{4,5}[A-Z0-9学警港澳挂领]$/u

/** The fact as lists show it: enough to recognise; what is sensitive not at all. */
export function maskHouseholdFact(fact: HouseholdFact): HouseholdFact {
  if (fact.kind === 'car') return { ...fact, plate: `${fact.plate.slice(0, 2)}***${fact.plate.slice(-2)}` }
  if (fact.kind === 'emergencyContact') return { ...fact, phone: maskPhone(fact.phone) }
  return { ...fact, words: '***' }
}
