import { Id, IsoDate, Line, Nullable, OneOf, Shape, Type } from '#platform/contract/index.ts'
import { consentKindNames } from '../consent-kinds.ts'
import { educations, identityKinds, sexes } from '../person.ts'
import { contactChannels } from '../preference.ts'

export const optional = Type.Optional
export const read = { permission: 'customers.read' }
export const edit = { permission: 'customers.edit' }
export const ofPerson = Shape({ personId: Id })
export const maybe = (maxLength: number) => optional(Nullable(Type.String({ maxLength })))
export const consentKind = OneOf(consentKindNames)
const hour = Nullable(Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' }))
const tags = Type.Array(Line, { maxItems: 30 })
export const Preferences = {
  fitOutStyles: tags,
  facilities: tags,
  propertyServices: tags,
  contactChannel: Nullable(OneOf(contactChannels)),
  contactFrom: hour,
  contactUntil: hour,
}
export const SavedVersion = Type.Integer({ minimum: 0 })

/** What may be told of a person besides the name; phones and numbers as people write them. */
export const facts = {
  sex: optional(Nullable(OneOf(sexes))),
  birthday: optional(Nullable(IsoDate)),
  phone: maybe(40),
  homePhone: maybe(40),
  officePhone: maybe(40),
  identityKind: optional(Nullable(OneOf(identityKinds))),
  identityNumber: maybe(40),
  email: maybe(120),
  address: maybe(200),
  occupation: maybe(80),
  employer: maybe(120),
  education: optional(Nullable(OneOf(educations))),
  photoFileId: optional(Nullable(Id)),
}
