import { Id, Instant, IsoDate, Nullable, OneOf, Shape, Type, Version } from '#platform/contract/index.ts'
import { consentDecisions, consentKindNames } from './consent-kinds.ts'
import { directions, ways } from './communication.ts'
import { duplicateReasons } from './duplicate.ts'
import { endReasons, holdingKinds } from './holding.ts'
import { HouseholdFactView } from './household-fact-view.ts'
import { educations, identityKinds, sexes, sources } from './person.ts'
import { contactChannels } from './preference.ts'
import { tenureSegments } from './tenure-segment.ts'

const Text = Type.String()
const Maybe = Nullable(Text)
const Words = Shape({ zh: Text, en: Text })
const MaybeDate = Nullable(IsoDate)
const Kind = OneOf(holdingKinds)
const Segment = Nullable(OneOf(tenureSegments))

/** A person as replies show it: contact and identity masked. */
const person = {
  id: Id,
  name: Text,
  sex: Nullable(OneOf(sexes)),
  age: Nullable(Type.Integer()),
  identityKind: Nullable(OneOf(identityKinds)),
  occupation: Maybe,
  employer: Maybe,
  education: Nullable(OneOf(educations)),
  photoFileId: Nullable(Id),
  maskedPhone: Maybe,
  maskedHomePhone: Maybe,
  maskedOfficePhone: Maybe,
  maskedIdentityNumber: Maybe,
  maskedEmail: Maybe,
  maskedAddress: Maybe,
}
export const PersonView = Shape({
  ...person,
  source: OneOf(sources),
  projectIds: Type.Array(Id),
  version: Version,
  registeredAt: Instant,
  completeness: Shape({ score: Type.Integer(), missing: Type.Array(Text) }),
})
export const HomeView = Shape({ id: Id, projectId: Id, projectName: Text, homeCode: Text, label: Text })
const HeldView = Shape({
  holdingId: Id,
  householdId: Id,
  kind: Kind,
  fromOn: IsoDate,
  untilOn: MaybeDate,
  leaseUntil: MaybeDate,
  movedInOn: MaybeDate,
  deliveredOn: MaybeDate,
  segment: Segment,
  home: HomeView,
})
const MemberView = Shape({
  personId: Id,
  householdId: Id,
  name: Text,
  maskedPhone: Maybe,
  kind: Kind,
  relation: Maybe,
})

export const CommunicationView = Shape({
  id: Id,
  at: Instant,
  way: OneOf(ways),
  direction: OneOf(directions),
  content: Text,
  staffName: Text,
})
export const ContextView = Shape({
  person: PersonView,
  segment: Segment,
  homes: Type.Array(HeldView),
  formerHomes: Type.Array(HeldView),
  members: Type.Array(MemberView),
  communications: Type.Array(CommunicationView),
})
export const PreferencesView = Shape({
  fitOutStyles: Type.Array(Text),
  facilities: Type.Array(Text),
  propertyServices: Type.Array(Text),
  contactChannel: Nullable(OneOf(contactChannels)),
  contactFrom: Maybe,
  contactUntil: Maybe,
  version: Type.Integer({ minimum: 0 }),
})
export const PersonFileView = Shape({
  ...ContextView.properties,
  preferences: PreferencesView,
  householdFacts: Type.Array(HouseholdFactView),
  sources: Type.Array(Shape({ projectId: Id, source: OneOf(sources), at: Instant })),
  merges: Type.Array(
    Shape({
      mergeId: Id,
      absorbedId: Id,
      absorbedName: Text,
      reason: Text,
      mergedAt: Instant,
      mergedBy: Text,
    }),
  ),
})
const HomeOfPerson = Shape({ id: Id, label: Text, kind: Kind })
export const PersonLine = Shape({
  id: Id,
  name: Text,
  sex: Nullable(OneOf(sexes)),
  maskedPhone: Maybe,
  completeness: Type.Integer(),
  createdAt: Instant,
  segment: Segment,
  homes: Type.Array(HomeOfPerson),
})
export const matches = [
  'name',
  'pinyin',
  'initials',
  'phone',
  'phoneTail',
  'identityNumber',
  'identityTail',
  'home',
] as const
export const FoundPerson = Shape({
  id: Id,
  name: Text,
  maskedPhone: Maybe,
  homes: Type.Array(HomeOfPerson),
  matched: Type.Array(OneOf(matches)),
})
export const TimelineEntry = Shape({
  id: Id,
  at: Instant,
  kind: OneOf(['event', 'communication']),
  name: Text,
  text: Words,
  by: Maybe,
  projectId: Nullable(Id),
  homeId: Nullable(Id),
  subject: Shape({ kind: Text, id: Id }),
})

export const ConsentStateView = Shape({
  kind: OneOf(consentKindNames),
  words: Words,
  separate: Type.Boolean(),
  articles: Text,
  state: OneOf([...consentDecisions, 'none']),
  holds: Type.Boolean(),
  outdated: Type.Boolean(),
  textVersion: Nullable(Type.Integer()),
  currentVersion: Type.Integer(),
  text: Words,
  channel: Maybe,
  at: Nullable(Instant),
})
export const ConsentsView = Shape({
  states: Type.Array(ConsentStateView),
  ledger: Type.Array(
    Shape({
      id: Id,
      kind: OneOf(consentKindNames),
      textVersion: Type.Integer(),
      decision: OneOf(consentDecisions),
      channel: Text,
      at: Instant,
      recordedBy: Text,
      note: Maybe,
    }),
  ),
})
export const ConsentTextView = Shape({
  kind: OneOf(consentKindNames),
  version: Type.Integer(),
  zh: Text,
  en: Text,
  validFrom: Instant,
})

const Holder = Shape({
  holdingId: Id,
  householdId: Id,
  householdKind: OneOf(['owner', 'tenant']),
  personId: Id,
  name: Text,
  maskedPhone: Maybe,
  photoFileId: Nullable(Id),
  kind: Kind,
  relation: Maybe,
  acquisition: Nullable(OneOf(['firstSale', 'resale'])),
  fromOn: IsoDate,
  untilOn: MaybeDate,
  endReason: Nullable(OneOf(endReasons)),
  leaseFrom: MaybeDate,
  leaseUntil: MaybeDate,
  version: Version,
})
export const CompanyTenantView = Shape({
  id: Id,
  name: Text,
  licenceNumber: Text,
  licenceValidUntil: MaybeDate,
  qualification: Maybe,
  licenceFileId: Nullable(Id),
  contactPersonId: Nullable(Id),
  leaseFrom: IsoDate,
  leaseUntil: IsoDate,
  checkState: OneOf(['pending', 'passed', 'failed']),
  checkedOn: MaybeDate,
  checkedBy: Maybe,
  checkNote: Maybe,
  version: Version,
})
export const HomeRegisterView = Shape({
  home: HomeView,
  deliveredOn: MaybeDate,
  movedInOn: MaybeDate,
  holders: Type.Array(Holder),
  uses: Type.Array(
    Shape({
      id: Id,
      kind: OneOf(['ownUse', 'let', 'vacant']),
      fromOn: IsoDate,
      untilOn: MaybeDate,
      changedBy: Maybe,
    }),
  ),
  payers: Type.Array(
    Shape({ id: Id, personId: Id, name: Text, fromOn: IsoDate, untilOn: MaybeDate, changedBy: Maybe }),
  ),
  companyTenants: Type.Array(CompanyTenantView),
})
export const DuplicateView = Shape({
  id: Id,
  foundAt: Instant,
  reasons: Type.Array(Shape({ code: OneOf(duplicateReasons), words: Words })),
  persons: Type.Array(PersonView),
})
export const MeView = Shape({
  person: Shape({ ...person, version: Version }),
  homes: Type.Array(HeldView),
  members: Type.Array(MemberView),
  householdFacts: Type.Array(HouseholdFactView),
  preferences: PreferencesView,
  consents: Type.Array(ConsentStateView),
})
