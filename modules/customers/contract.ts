import {
  defineContract, Id, Instant, IsoDate, Line, Nothing, Nullable, OneOf, Page, Paging, route, Shape, Type, Version, Words,
} from '#platform/contract/index.ts'
import { directions, ways } from './communication.ts'
import { consentDecisions, consentKindNames } from './consent-kinds.ts'
import { refusals } from './errors.ts'
import { endReasons, holdingKinds } from './holding.ts'
import { educations, factNames, hiddenFacts, identityKinds, sexes, sources } from './person.ts'
import { contactChannels } from './preference.ts'
import {
  CommunicationView, CompanyTenantView, ConsentsView, ConsentTextView, ContextView, DuplicateView, FoundPerson, HomeRegisterView, MeView,
  PersonFileView, PersonLine, PersonView, PreferencesView, TimelineEntry,
} from './views.ts'

const optional = Type.Optional
const read = { permission: 'customers.read' }
const edit = { permission: 'customers.edit' }
const merge = { permission: 'customers.merge' }
const ofPerson = Shape({ personId: Id })
const ofHome = Shape({ homeId: Id })
const maybe = (maxLength: number) => optional(Nullable(Type.String({ maxLength })))
const consentKind = OneOf(consentKindNames)
const hour = Nullable(Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' }))
const tags = Type.Array(Line, { maxItems: 30 })
const Preferences = { fitOutStyles: tags, facilities: tags, propertyServices: tags, contactChannel: Nullable(OneOf(contactChannels)), contactFrom: hour, contactUntil: hour }
const SavedVersion = Type.Integer({ minimum: 0 })

/** What may be told of a person besides the name; phones and numbers as people write them. */
const facts = {
  sex: optional(Nullable(OneOf(sexes))), birthday: optional(Nullable(IsoDate)), phone: maybe(40), homePhone: maybe(40), officePhone: maybe(40),
  identityKind: optional(Nullable(OneOf(identityKinds))), identityNumber: maybe(40), email: maybe(120), address: maybe(200),
  occupation: maybe(80), employer: maybe(120), education: optional(Nullable(OneOf(educations))), photoFileId: optional(Nullable(Id)),
}
/** The facts asked for, in clear. */
const DisclosedFacts = Shape({
  phone: maybe(40), homePhone: maybe(40), officePhone: maybe(40), identityNumber: maybe(40), email: maybe(120), birthday: optional(Nullable(IsoDate)),
  address: maybe(200),
})
const Who = Type.Union([Shape({ personId: Id }), Shape({ person: Shape({ name: Line, ...facts }) })])

export const customersContract = defineContract('customers', {
  searchCustomers: route({
    method: 'GET', path: '/customer-search', access: read,
    summary: { zh: '按姓名、拼音首字母、电话、证件尾号或房号找客户', en: 'Find customers by name, pinyin initials, phone, identity number or home' },
    query: Shape({ q: Type.String({ minLength: 1, maxLength: 60 }), limit: optional(Type.Integer({ minimum: 1, maximum: 50, default: 20 })) }),
    reply: Shape({ items: Type.Array(FoundPerson) }),
  }),
  listPersons: route({
    method: 'GET', path: '/persons', access: read, summary: { zh: '客户列表', en: 'List customers' },
    query: Shape({ ...Paging, projectId: optional(Id), completenessBelow: optional(Type.Integer({ minimum: 1, maximum: 101 })) }),
    reply: Page(PersonLine),
  }),
  registerPerson: route({
    method: 'POST', path: '/persons', access: edit, summary: { zh: '登记客户', en: 'Register a customer' },
    body: Shape({ projectId: Id, source: OneOf(sources), name: Line, ...facts }),
    reply: Shape({ created: Type.Boolean(), person: PersonView }), status: 201, refusals: [refusals.invalidPerson],
  }),
  getPerson: route({
    method: 'GET', path: '/persons/:personId', access: read, summary: { zh: '查看客户档案', en: 'See a customer’s file' },
    params: ofPerson, reply: PersonFileView,
  }),
  editPerson: route({
    method: 'PATCH', path: '/persons/:personId', access: edit, summary: { zh: '更新客户档案', en: 'Update a customer’s file' },
    params: ofPerson, body: Shape({ version: Version, name: optional(Line), ...facts }), reply: PersonView,
    refusals: [refusals.invalidPerson, refusals.alreadyMerged],
  }),
  getContext: route({
    method: 'GET', path: '/persons/:personId/context', access: read,
    summary: { zh: '客户的完整背景', en: 'A customer’s whole context' }, params: ofPerson, reply: ContextView,
  }),
  getTimeline: route({
    method: 'GET', path: '/persons/:personId/timeline', access: read, summary: { zh: '客户时间线', en: 'A customer’s timeline' },
    params: ofPerson, query: Shape(Paging), reply: Page(TimelineEntry),
  }),
  disclose: route({
    method: 'POST', path: '/persons/:personId/disclosures', access: { permission: 'customers.unmask' },
    summary: { zh: '写明用途，查看完整信息', en: 'See hidden data for a stated reason' }, params: ofPerson,
    body: Shape({ fields: Type.Array(OneOf(hiddenFacts), { minItems: 1, uniqueItems: true }), reason: Words }),
    reply: Shape({ facts: DisclosedFacts }), refusals: [refusals.reasonNeeded],
  }),
  listCommunications: route({
    method: 'GET', path: '/persons/:personId/communications', access: read, summary: { zh: '沟通记录', en: 'Communication log' },
    params: ofPerson, query: Shape(Paging), reply: Page(CommunicationView),
  }),
  logCommunication: route({
    method: 'POST', path: '/persons/:personId/communications', access: edit, summary: { zh: '记一次沟通', en: 'Log a communication' },
    params: ofPerson, status: 201, reply: CommunicationView, refusals: [refusals.unknownHome],
    body: Shape({ projectId: optional(Id), homeId: optional(Id), at: optional(Instant), way: OneOf(ways), direction: OneOf(directions), content: Words }),
  }),
  savePreferences: route({
    method: 'PUT', path: '/persons/:personId/preferences', access: edit, summary: { zh: '更新客户偏好', en: 'Save a customer’s preferences' },
    params: ofPerson, body: Shape({ version: SavedVersion, ...Preferences }), reply: PreferencesView,
  }),
  getConsents: route({
    method: 'GET', path: '/persons/:personId/consents', access: read, summary: { zh: '客户的同意记录', en: 'A customer’s consents' },
    params: ofPerson, reply: ConsentsView,
  }),
  recordConsent: route({
    method: 'POST', path: '/persons/:personId/consents', access: edit, status: 201,
    summary: { zh: '登记客户的同意、拒绝或撤回', en: 'Record a consent, a refusal or a withdrawal' }, params: ofPerson,
    body: Shape({
      kind: consentKind, decision: OneOf(consentDecisions), textVersion: optional(Version), channel: OneOf(['paper', 'phone', 'counter']),
      note: optional(Words),
    }),
    reply: ConsentsView, refusals: [refusals.outdatedText],
  }),
  listConsentTexts: route({
    method: 'GET', path: '/consent-texts', access: { public: 'everybody may read what is asked before agreeing or signing in' },
    summary: { zh: '现行同意书', en: 'Wordings of consent in force' }, reply: Shape({ items: Type.Array(ConsentTextView) }),
  }),
  publishConsentText: route({
    method: 'POST', path: '/consent-texts', access: { permission: 'customers.consents' }, status: 201,
    summary: { zh: '发布同意书新版本', en: 'Publish a new wording' }, body: Shape({ kind: consentKind, zh: Words, en: Words }), reply: ConsentTextView,
  }),
  getHomeRegister: route({
    method: 'GET', path: '/homes/:homeId/register', access: read, summary: { zh: '业主登记册', en: 'Owner register of a home' },
    params: ofHome, reply: HomeRegisterView,
  }),
  enterHolding: route({
    method: 'POST', path: '/homes/:homeId/holdings', access: edit, status: 201,
    summary: { zh: '登记住户', en: 'Enter who owns or lives in a home' }, params: ofHome, reply: HomeRegisterView,
    body: Shape({
      who: Who, kind: OneOf(holdingKinds), fromOn: IsoDate, relation: maybe(40), leaseFrom: optional(IsoDate), leaseUntil: optional(IsoDate),
      household: optional(OneOf(['owner', 'tenant'])),
    }),
    refusals: [refusals.leaseNeeded, refusals.invalidPerson, refusals.unknownHome],
  }),
  endHolding: route({
    method: 'POST', path: '/holdings/:holdingId/ending', access: edit, summary: { zh: '结束住户关系', en: 'End a holding' },
    params: Shape({ holdingId: Id }), body: Shape({ untilOn: IsoDate, reason: OneOf(endReasons) }), reply: Nothing,
    refusals: [refusals.alreadyEnded, refusals.endsBeforeStart],
  }),
  transferHome: route({
    method: 'POST', path: '/homes/:homeId/transfers', access: edit, summary: { zh: '二手房过户', en: 'Resale of a home' }, params: ofHome,
    body: Shape({ on: IsoDate, buyers: Type.Array(Who, { minItems: 1, maxItems: 10 }) }), status: 201, reply: HomeRegisterView,
    refusals: [refusals.noOwnerYet, refusals.endsBeforeStart, refusals.invalidPerson, refusals.unknownHome],
  }),
  changeHomeUse: route({
    method: 'PUT', path: '/homes/:homeId/use', access: edit, summary: { zh: '登记自用、出租或空置', en: 'Own use, let or vacant' },
    params: ofHome, body: Shape({ kind: OneOf(['ownUse', 'let', 'vacant']), fromOn: IsoDate }), reply: HomeRegisterView,
  }),
  changePayer: route({
    method: 'PUT', path: '/homes/:homeId/payer', access: edit, summary: { zh: '变更缴费人', en: 'Change who pays the fee' },
    params: ofHome, body: Shape({ personId: Id, fromOn: IsoDate }), reply: HomeRegisterView,
  }),
  enterCompanyTenant: route({
    method: 'POST', path: '/homes/:homeId/company-tenants', access: edit, summary: { zh: '登记企业租户', en: 'Enter a company tenant' },
    params: ofHome, status: 201, reply: CompanyTenantView, refusals: [refusals.endsBeforeStart],
    body: Shape({
      name: Line, licenceNumber: Line, licenceValidUntil: optional(Nullable(IsoDate)), qualification: maybe(200), licenceFileId: optional(Nullable(Id)),
      contactPersonId: optional(Nullable(Id)), leaseFrom: IsoDate, leaseUntil: IsoDate,
    }),
  }),
  checkCompanyTenant: route({
    method: 'POST', path: '/company-tenants/:companyTenantId/check', access: edit,
    summary: { zh: '核验企业租户的执照和资质', en: 'Check a company tenant’s licence' }, params: Shape({ companyTenantId: Id }),
    body: Shape({ version: Version, result: OneOf(['passed', 'failed']), note: optional(Words) }), reply: CompanyTenantView,
    refusals: [refusals.checkAlreadyDone, refusals.licenceExpired],
  }),
  listDuplicates: route({
    method: 'GET', path: '/duplicates', access: merge, summary: { zh: '疑似重复的客户', en: 'Files that may be of one person' },
    query: Shape({ ...Paging, personId: optional(Id) }), reply: Page(DuplicateView),
  }),
  dismissDuplicate: route({
    method: 'POST', path: '/duplicates/:duplicateId/dismissal', access: merge, summary: { zh: '确认不是同一人', en: 'They are two persons' },
    params: Shape({ duplicateId: Id }), body: Shape({ note: optional(Words) }), reply: Nothing, refusals: [refusals.alreadyDecided],
  }),
  mergePersons: route({
    method: 'POST', path: '/merges', access: merge, summary: { zh: '合并客户档案', en: 'Merge two files' }, status: 201,
    body: Shape({ survivorId: Id, absorbedId: Id, take: Type.Array(OneOf(factNames), { uniqueItems: true }), reason: Words }),
    reply: Shape({ mergeId: Id, personId: Id }), refusals: [refusals.mergeWithItself, refusals.alreadyMerged],
  }),
  undoMerge: route({
    method: 'POST', path: '/merges/:mergeId/reversal', access: merge, summary: { zh: '撤销合并', en: 'Undo a merge' },
    params: Shape({ mergeId: Id }), reply: Shape({ survivorId: Id, absorbedId: Id }),
    refusals: [refusals.mergeAlreadyUndone, refusals.laterMergeStands],
  }),
  getMe: route({
    method: 'GET', path: '/me', access: { permission: 'me.read' }, summary: { zh: '我的资料', en: 'My own data' }, reply: MeView,
  }),
  editMe: route({
    method: 'PATCH', path: '/me', access: { permission: 'me.edit' }, summary: { zh: '更新我的偏好', en: 'Change my preferences' },
    body: Shape({ version: SavedVersion, ...Preferences }), reply: MeView,
  }),
  decideConsent: route({
    method: 'PUT', path: '/me/consents/:kind', access: { permission: 'me.edit' }, summary: { zh: '同意或撤回', en: 'Give or withdraw a consent' },
    params: Shape({ kind: consentKind }), body: Shape({ given: Type.Boolean(), textVersion: optional(Version) }), reply: MeView,
    refusals: [refusals.outdatedText],
  }),
})
