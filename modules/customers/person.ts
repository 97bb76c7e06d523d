/** The orders of the list of customers; `createdAt` is when the file was opened. */
export const personOrders = ['createdAt', 'name', 'completeness'] as const
export type PersonOrder = (typeof personOrders)[number]

/** What a customer's file keeps about the person (domain.md S3-04, S2-41); contact and identity are sealed at rest. */
export interface PersonFacts {
  name: string
  sex: Sex | null
  /** YYYY-MM-DD. */
  birthday: string | null
  /** Mobile phone, digits alone. */
  phone: string | null
  homePhone: string | null
  officePhone: string | null
  identityKind: IdentityKind | null
  identityNumber: string | null
  email: string | null
  /** Where letters reach the person. */
  address: string | null
  occupation: string | null
  employer: string | null
  education: Education | null
  photoFileId: string | null
}

export const sexes = ['male', 'female'] as const
export type Sex = (typeof sexes)[number]

export const identityKinds = ['identityCard', 'passport', 'travelPermit', 'other'] as const
export type IdentityKind = (typeof identityKinds)[number]

export const educations = ['primary', 'secondary', 'vocational', 'bachelor', 'master', 'doctor'] as const
export type Education = (typeof educations)[number]

/** Where customers come to us from (S3-03); `import` is what an operator brings along. */
export const sources = [
  'sale',
  'onlineEnquiry',
  'viewingBooking',
  'serviceFeedback',
  'activityRegistration',
  'import',
] as const
export type Source = (typeof sources)[number]

/** The facts that are hidden in replies until somebody states a reason to see them. */
export const hiddenFacts = [
  'phone',
  'homePhone',
  'officePhone',
  'identityNumber',
  'email',
  'birthday',
  'address',
] as const
export type HiddenFact = (typeof hiddenFacts)[number]

export const emptyPerson: Omit<PersonFacts, 'name'> = {
  sex: null,
  birthday: null,
  phone: null,
  homePhone: null,
  officePhone: null,
  identityKind: null,
  identityNumber: null,
  email: null,
  address: null,
  occupation: null,
  employer: null,
  education: null,
  photoFileId: null,
}

export const factNames = [
  'name',
  ...(Object.keys(emptyPerson) as Exclude<keyof PersonFacts, 'name'>[]),
] as const
