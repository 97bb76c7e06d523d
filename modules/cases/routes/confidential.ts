import { Id, Instant, Nullable, route, Shape, Type, Version, Words } from '#platform/contract/index.ts'
import { refusals } from '../errors.ts'
import { MyCaseView } from '../my-case-views.ts'
import { CaseLine } from '../views.ts'
import { alreadyClosed, params } from './common.ts'

const office = { permission: 'cases.readConfidential' }
const { notConfidential, forChairmanOnly, cannotHandle } = refusals

export const confidentialRoutes = {
  listEntrustable: route({
    method: 'GET',
    path: '/cases/:caseId/entrustable',
    access: office,
    summary: { zh: '可以交办来信的同事', en: 'Colleagues to whom a letter could be entrusted' },
    params,
    query: Shape({ q: Type.Optional(Type.String({ maxLength: 100 })) }),
    reply: Shape({
      items: Type.Array(Shape({ id: Id, name: Type.String(), title: Nullable(Type.String()) })),
    }),
  }),
  entrustCase: route({
    method: 'POST',
    path: '/cases/:caseId/entrustments',
    access: office,
    status: 201,
    summary: { zh: '把来信交办给具体的人', en: 'Entrust a letter to a person' },
    params,
    body: Shape({ version: Version, staffId: Id, reason: Words, dueAt: Instant }),
    reply: CaseLine,
    refusals: [alreadyClosed, notConfidential, forChairmanOnly, cannotHandle],
  }),
  takeBackCase: route({
    method: 'DELETE',
    path: '/cases/:caseId/entrustments/:staffId',
    access: office,
    summary: { zh: '收回交办', en: 'Take a letter back' },
    params: Shape({ caseId: Id, staffId: Id }),
    reply: CaseLine,
    refusals: [notConfidential],
  }),
  liftConfidence: route({
    method: 'POST',
    path: '/cases/:caseId/confidence-lifting',
    access: office,
    status: 201,
    summary: { zh: '经来信人同意转为普通来件', en: 'Make a letter an ordinary case' },
    params,
    body: Shape({ version: Version, consent: Words }),
    reply: CaseLine,
    refusals: [alreadyClosed, notConfidential, refusals.nobodyResponsible],
  }),
  allowPassingOn: route({
    method: 'POST',
    path: '/my-cases/:caseId/passing-on',
    access: { permission: 'cases.report' },
    status: 201,
    summary: { zh: '同意转交相关的人办理', en: 'Let a letter be passed on' },
    params,
    reply: MyCaseView,
    refusals: [notConfidential],
  }),
}
