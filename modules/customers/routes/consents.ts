import { Id, Nullable, OneOf, route, Shape, Type, Version, Words } from '#platform/contract/index.ts'
import { consentDecisions } from '../consent-kinds.ts'
import { refusals } from '../errors.ts'
import { ConsentsView, ConsentTextView } from '../views.ts'
import { optional, read, edit, ofPerson, consentKind } from './common.ts'

export const consentsRoutes = {
  getConsents: route({
    method: 'GET',
    path: '/persons/:personId/consents',
    access: read,
    summary: { zh: '客户的同意记录', en: 'A customer’s consents' },
    params: ofPerson,
    reply: ConsentsView,
  }),
  recordConsent: route({
    method: 'POST',
    path: '/persons/:personId/consents',
    access: edit,
    status: 201,
    summary: { zh: '登记客户的同意、拒绝或撤回', en: 'Record a consent, a refusal or a withdrawal' },
    params: ofPerson,
    body: Shape({
      kind: consentKind,
      decision: OneOf(consentDecisions),
      textVersion: optional(Version),
      channel: OneOf(['paper', 'phone', 'counter']),
      note: optional(Words),
    }),
    reply: ConsentsView,
    refusals: [refusals.outdatedText],
  }),
  sendNews: route({
    method: 'POST',
    path: '/persons/:personId/news',
    access: { permission: 'customers.advertise' },
    status: 201,
    summary: { zh: '给客户发送项目消息（营销信息）', en: 'Send a customer news of a project (marketing)' },
    params: ofPerson,
    body: Shape({ words: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }) }),
    /** Null when the same words were sent before. */
    reply: Shape({ messageId: Nullable(Id) }),
    refusals: [refusals.consentNeeded],
  }),
  listConsentTexts: route({
    method: 'GET',
    path: '/consent-texts',
    access: { public: 'everybody may read what is asked before agreeing or signing in' },
    summary: { zh: '现行同意书', en: 'Wordings of consent in force' },
    reply: Shape({ items: Type.Array(ConsentTextView) }),
  }),
  publishConsentText: route({
    method: 'POST',
    path: '/consent-texts',
    access: { permission: 'customers.consents' },
    status: 201,
    summary: { zh: '发布同意书新版本', en: 'Publish a new wording' },
    body: Shape({ kind: consentKind, zh: Words, en: Words }),
    reply: ConsentTextView,
  }),
}
