import { checkIdentityNumber, normalizeText, parsePhone } from '#platform/text/index.ts'
import { emptyPerson, type IdentityKind, type PersonFacts } from './person.ts'

/** What people type about a person; everything but the name may be left out. */
export type PersonInput = { name: string } & Partial<PersonFacts>

export interface InputProblem {
  field: keyof PersonFacts
  zh: string
  en: string
}

/**
 * Reads what was typed into canonical facts: phones as digits, identity numbers in 18 characters, sex and birthday
 * from a valid identity card. A wrong check digit is kept (old papers carry them), a number of wrong shape is not.
 */
export function readPerson(
  input: PersonInput,
  today: string,
): { facts: PersonFacts; problems: InputProblem[] } {
  const problems: InputProblem[] = []
  const facts: PersonFacts = { ...emptyPerson, ...tidied(input) }
  if (facts.name === '') problems.push({ field: 'name', zh: '没有填写姓名。', en: 'The name is missing.' })
  for (const field of ['phone', 'homePhone', 'officePhone'] as const) readPhone(facts, field, problems)
  readIdentity(facts, problems)
  if (facts.email !== null && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(facts.email))
    problems.push({ field: 'email', zh: '请填写有效的邮箱地址。', en: 'Enter a valid e-mail address.' })
  if (facts.birthday !== null && (facts.birthday > today || facts.birthday < '1880-01-01'))
    problems.push({
      field: 'birthday',
      zh: '出生日期不可能是这一天。',
      en: 'Nobody can be born on that day.',
    })
  return { facts, problems }
}

function tidied(input: PersonInput): PersonInput {
  const entries = Object.entries(input).map(([field, value]) => [
    field,
    typeof value === 'string' ? normalizeText(value) : value,
  ])
  const filled = entries.filter(([field, value]) => field === 'name' || (value !== '' && value !== undefined))
  return Object.fromEntries(filled) as PersonInput
}

function readPhone(
  facts: PersonFacts,
  field: 'phone' | 'homePhone' | 'officePhone',
  problems: InputProblem[],
): void {
  const given = facts[field]
  if (given === null) return
  const phone = parsePhone(given)
  if (!phone.ok) problems.push({ field, zh: phone.zh, en: phone.en })
  else facts[field] = phone.value.canonical
}

function readIdentity(facts: PersonFacts, problems: InputProblem[]): void {
  if (facts.identityNumber === null) {
    facts.identityKind = null
    return
  }
  facts.identityKind ??= kindOfNumber(facts.identityNumber.replaceAll(/\s/g, '').toUpperCase())
  if (facts.identityKind !== 'identityCard') {
    facts.identityNumber = facts.identityNumber.replaceAll(/\s/g, '').toUpperCase()
    return
  }
  const check = checkIdentityNumber(facts.identityNumber)
  if (check.status === 'malformed') {
    problems.push({ field: 'identityNumber', zh: check.zh, en: check.en })
    return
  }
  facts.identityNumber = check.canonical
  if (check.status === 'valid') {
    facts.birthday ??= check.birthday
    facts.sex ??= check.sex
  }
}

/** H12345678 is a permit of Hong Kong or Macao residents, E12345678 a passport; everything else should be a card. */
function kindOfNumber(number: string): IdentityKind {
  if (/^[HM]\d{8}(?:\d{2})?$/.test(number)) return 'travelPermit'
  return /^[A-Z]{1,2}\d{6,8}$/.test(number) ? 'passport' : 'identityCard'
}
