import type { Duplicate, Person } from './api.ts'

/** The facts that two files may state differently, by the name under which a merge takes them. */
export const comparedFacts = [
  'name',
  'sex',
  'birthday',
  'phone',
  'homePhone',
  'officePhone',
  'identityKind',
  'identityNumber',
  'email',
  'address',
  'occupation',
  'employer',
  'education',
] as const
export type ComparedFact = (typeof comparedFacts)[number]

export interface Codes {
  sexes: Record<string, string>
  identityKinds: Record<string, string>
  educations: Record<string, string>
  age: (age: number) => string
}

/** A fact of a file as one may see it, masked where it is hidden; null where it is empty. */
export function shownFact(person: Person, fact: ComparedFact, codes: Codes): string | null {
  const { sex, age, identityKind, education } = person
  const shown: Record<ComparedFact, string | null | undefined> = {
    name: person.name,
    sex: sex && codes.sexes[sex],
    birthday: age === null ? null : codes.age(age),
    phone: person.maskedPhone,
    homePhone: person.maskedHomePhone,
    officePhone: person.maskedOfficePhone,
    identityKind: identityKind && codes.identityKinds[identityKind],
    identityNumber: person.maskedIdentityNumber,
    email: person.maskedEmail,
    address: person.maskedAddress,
    occupation: person.occupation,
    employer: person.employer,
    education: education && codes.educations[education],
  }
  return shown[fact] ?? null
}

/**
 * Whether both files state a fact and the values may differ. Masked numbers that look alike count as different unless the
 * comparison of the whole numbers found them equal, so that no merge drops a number unseen.
 */
export function mayDiffer({ persons, reasons }: Duplicate, fact: ComparedFact, codes: Codes): boolean {
  const [one, other] = persons.map((person) => shownFact(person, fact, codes))
  if (one === null || other === null) return false
  if (one !== other) return true
  const isFound = (code: (typeof reasons)[number]['code']) => reasons.some((reason) => reason.code === code)
  if (fact === 'phone') return !isFound('samePhone')
  if (fact === 'identityNumber') return !isFound('sameIdentityNumber')
  return ['homePhone', 'officePhone', 'email', 'address'].includes(fact)
}
