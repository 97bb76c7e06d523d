import { Id, IsoDate, Line, Nullable, route, Shape, Type, Version } from '#platform/contract/index.ts'
import { historyRoute } from '#platform/history/index.ts'
import { refusals } from '../errors.ts'
import { Component, keepTerms, optional, read, terms, text } from './common.ts'

const MonthDay = Type.String({ pattern: '^(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' })
const season = { from: MonthDay, until: MonthDay }

const TermView = Shape({
  id: Id,
  nodeId: Id,
  projectId: Nullable(Id),
  level: text,
  component: Component,
  fromOn: IsoDate,
  ...terms,
  version: Version,
  changedBy: Nullable(text),
})
const CalendarView = Shape({
  id: Id,
  nodeId: Id,
  level: text,
  from: text,
  until: text,
  version: Version,
  changedBy: Nullable(text),
})
const QualifiedView = Shape({
  id: Id,
  staffId: Id,
  name: text,
  certificate: text,
  validUntil: IsoDate,
  isValid: Type.Boolean(),
  version: Version,
  changedBy: Nullable(text),
})

export const termRoutes = {
  listTerms: route({
    method: 'GET',
    path: '/warranty/terms',
    access: read,
    summary: {
      zh: '查看保修期限、供暖季与持证人员',
      en: 'See warranty terms, heating seasons and certificates',
    },
    reply: Shape({
      usual: Type.Array(Shape({ component: Component, ...terms })),
      terms: Type.Array(TermView),
      calendars: Type.Array(CalendarView),
      qualified: Type.Array(QualifiedView),
    }),
  }),
  termsHistory: historyRoute({
    path: '/warranty/terms/history',
    access: read,
    summary: {
      zh: '保修期限、供暖季与持证人员的变更记录',
      en: 'The history of warranty terms, heating seasons and certificates',
    },
  }),
  addTerm: route({
    method: 'POST',
    path: '/warranty/terms',
    access: keepTerms,
    summary: { zh: '设定保修期限', en: 'Set the terms of a component' },
    body: Shape({
      nodeId: Id,
      projectId: optional(Nullable(Id)),
      component: Component,
      fromOn: IsoDate,
      ...terms,
    }),
    reply: TermView,
    status: 201,
    refusals: [refusals.termExists],
  }),
  changeTerm: route({
    method: 'PUT',
    path: '/warranty/terms/:termId',
    access: keepTerms,
    summary: { zh: '修改保修期限', en: 'Change the terms of a component' },
    params: Shape({ termId: Id }),
    body: Shape({ version: Version, fromOn: IsoDate, ...terms }),
    reply: TermView,
    refusals: [refusals.termExists],
  }),
  addCalendar: route({
    method: 'POST',
    path: '/warranty/heating-calendars',
    access: keepTerms,
    summary: { zh: '登记城市供暖季', en: 'Enter the heating season of a city' },
    body: Shape({ nodeId: Id, ...season }),
    reply: CalendarView,
    status: 201,
    refusals: [refusals.calendarExists],
  }),
  changeCalendar: route({
    method: 'PUT',
    path: '/warranty/heating-calendars/:calendarId',
    access: keepTerms,
    summary: { zh: '修改城市供暖季', en: 'Change the heating season of a city' },
    params: Shape({ calendarId: Id }),
    body: Shape({ version: Version, ...season }),
    reply: CalendarView,
  }),
  addQualified: route({
    method: 'POST',
    path: '/warranty/qualified-staff',
    access: keepTerms,
    summary: { zh: '登记燃气持证人员', en: 'Record who holds a gas certificate' },
    body: Shape({ nodeId: Id, staffId: Id, certificate: Line, validUntil: IsoDate }),
    reply: QualifiedView,
    status: 201,
    refusals: [refusals.alreadyQualified],
  }),
  changeQualified: route({
    method: 'PUT',
    path: '/warranty/qualified-staff/:qualifiedId',
    access: keepTerms,
    summary: { zh: '修改燃气证书', en: 'Change a gas certificate' },
    params: Shape({ qualifiedId: Id }),
    body: Shape({ version: Version, certificate: Line, validUntil: IsoDate }),
    reply: QualifiedView,
  }),
}
