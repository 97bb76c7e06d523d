import { maskIdentityNumber, maskPhone } from '#platform/text/index.ts'
import type { PersonFacts } from './person.ts'

/** The facts as replies show them: enough to recognise, too little to use (domain.md 4.6, de-identification). */
export function maskPerson(facts: PersonFacts, today: string) {
  const { birthday, phone, homePhone, officePhone, identityNumber, email, address, ...open } = facts
  return {
    ...open,
    maskedPhone: phone && maskPhone(phone),
    maskedHomePhone: homePhone && maskPhone(homePhone),
    maskedOfficePhone: officePhone && maskPhone(officePhone),
    maskedIdentityNumber: identityNumber && maskIdentityNumber(identityNumber),
    maskedEmail: email && maskEmail(email),
    maskedAddress: address && maskAddress(address),
    age: birthday === null ? null : ageOn(birthday, today),
  }
}

/** s***@qichuan.example */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  return `${email.slice(0, 1)}***${email.slice(at)}`
}

/** The first six characters, which name city and district; street and door are hidden. */
function maskAddress(address: string): string {
  return address.length <= 6 ? '******' : `${address.slice(0, 6)}******`
}

/** Completed years of life on a day. */
export function ageOn(birthday: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthday.slice(0, 4))
  return today.slice(5) < birthday.slice(5) ? years - 1 : years
}
