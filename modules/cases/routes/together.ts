import {
  Id,
  Instant,
  Line,
  Nullable,
  OneOf,
  route,
  Shape,
  Type,
  Version,
  Words,
} from '#platform/contract/index.ts'
import { historyRoute } from '#platform/history/index.ts'
import { EntryView } from '../case-parts.ts'
import { kinds, states } from '../case.ts'
import { refusals } from '../errors.ts'
import { CaseLine } from '../views.ts'
import { alreadyClosed, handle, notReady, optional, params, Saying, wrongState } from './common.ts'

const brief = {
  id: Id,
  number: Type.String(),
  kind: OneOf(kinds),
  title: Type.String(),
  state: OneOf(states),
  isOpen: Type.Boolean(),
  openedAt: Instant,
  closedAt: Nullable(Instant),
  ownerName: Type.String(),
  /** What spoke for it being the same matter. */
  shared: Type.Array(Type.String()),
}
export const Brief = Shape(brief)
const Similar = Shape({ items: Type.Array(Brief) })
const Said = Type.String({ maxLength: 500 })
const rule = {
  repeatDays: Type.Integer({ minimum: 1, maximum: 730 }),
  repeatRaises: Type.Integer({ minimum: 0, maximum: 2 }),
  groupCustomers: Type.Integer({ minimum: 2, maximum: 100 }),
  groupDays: Type.Integer({ minimum: 1, maximum: 180 }),
  version: Version,
}
const Rule = Shape({ id: Id, ...rule, changedBy: Nullable(Type.String()) })

export const togetherRoutes = {
  sameMatterCases: route({
    method: 'GET',
    path: '/same-matter-cases',
    access: { permission: 'cases.open' },
    summary: { zh: '同一客户可能重复的个案', en: 'Cases of the same customer that may be the same matter' },
    query: Shape({
      words: Said,
      categoryId: optional(Id),
      personId: optional(Id),
      homeId: optional(Id),
    }),
    reply: Similar,
  }),
  mySameMatter: route({
    method: 'GET',
    path: '/my-same-matter',
    access: { permission: 'cases.report' },
    summary: { zh: '我家可能重复的来件', en: 'Cases of my household that may be the same matter' },
    query: Shape({ words: Said }),
    reply: Similar,
  }),
  addCustomerWord: route({
    method: 'POST',
    path: '/cases/:caseId/customer-words',
    access: { permission: 'cases.open' },
    status: 201,
    summary: { zh: '记下客户补充的话', en: 'Write down what the customer said further' },
    params,
    body: Saying,
    reply: CaseLine,
    refusals: [alreadyClosed],
  }),
  caseLinks: route({
    method: 'GET',
    path: '/cases/:caseId/links',
    access: { permission: 'cases.read' },
    summary: { zh: '相关个案', en: 'What belongs to a case' },
    params,
    reply: Shape({
      repeatOf: Nullable(Brief),
      repeats: Type.Array(Brief),
      mergedInto: Nullable(Brief),
      merged: Type.Array(Shape({ ...brief, mergedAt: Instant, mergedByName: Type.String() })),
      splitFrom: Nullable(Brief),
      splitOff: Type.Array(Brief),
      similar: Type.Array(Brief),
      entries: Type.Array(Shape({ ...EntryView.properties, number: Type.String() })),
    }),
  }),
  mergeCase: route({
    method: 'POST',
    path: '/cases/:caseId/merge',
    access: handle,
    summary: { zh: '并入另一件', en: 'Let a case go on in another' },
    params,
    body: Shape({ version: Version, intoId: Id, reason: Words }),
    reply: CaseLine,
    refusals: [alreadyClosed, refusals.differentCustomers, refusals.publicIntoHidden, notReady, wrongState],
  }),
  undoMerge: route({
    method: 'DELETE',
    path: '/cases/:caseId/merge',
    access: handle,
    summary: { zh: '撤销合并', en: 'Take two cases apart again' },
    params,
    body: Shape({ reason: Words }),
    reply: CaseLine,
    refusals: [refusals.mergeUsed],
  }),
  splitCase: route({
    method: 'POST',
    path: '/cases/:caseId/split',
    access: handle,
    status: 201,
    summary: { zh: '拆分', en: 'Make a part of a case a case of its own' },
    params,
    body: Shape({
      version: Version,
      entryIds: Type.Array(Id, { minItems: 1, maxItems: 50 }),
      title: Line,
      kind: OneOf(kinds),
      categoryId: optional(Id),
    }),
    reply: CaseLine,
    refusals: [alreadyClosed],
  }),
  getTogetherRule: route({
    method: 'GET',
    path: '/case-together-rule',
    access: { permission: 'cases.readTerms' },
    summary: { zh: '重复投诉与群诉的认定', en: 'What counts as a repeat or a group complaint' },
    reply: Rule,
  }),
  changeTogetherRule: route({
    method: 'PUT',
    path: '/case-together-rule',
    access: { permission: 'cases.keepTerms' },
    summary: { zh: '修改重复投诉与群诉的认定', en: 'Change what counts as a repeat or a group complaint' },
    body: Shape(rule),
    reply: Rule,
    refusals: [refusals.ladderAbove],
  }),
  togetherRuleHistory: historyRoute({
    path: '/case-together-rule/history',
    access: { permission: 'cases.readTerms' },
    summary: { zh: '认定的修改记录', en: 'The history of what counts as a repeat or a group complaint' },
  }),
}
