import { Id, Nullable, OneOf, route, Shape, Type, Version } from '#platform/contract/index.ts'
import { historyRoute } from '#platform/history/index.ts'
import { refusals } from '../errors.ts'
import { riskKinds } from '../risk.ts'

const read = { permission: 'cases.readTerms' }
const RiskList = Shape({
  items: Type.Array(
    Shape({
      id: Id,
      kind: OneOf(riskKinds),
      words: Type.Array(Type.String()),
      version: Version,
      changedBy: Nullable(Type.String()),
    }),
  ),
})

export const riskRoutes = {
  listRisks: route({
    method: 'GET',
    path: '/case-risks',
    access: read,
    summary: { zh: '风险词', en: 'Words that mark a case' },
    reply: RiskList,
  }),
  risksHistory: historyRoute({
    path: '/case-risks/history',
    access: read,
    summary: { zh: '风险词的修改记录', en: 'The history of the words that mark a case' },
  }),
  changeRisk: route({
    method: 'PUT',
    path: '/case-risks/:riskId',
    access: { permission: 'cases.keepTerms' },
    summary: { zh: '修改风险词', en: 'Change the words that mark a case' },
    params: Shape({ riskId: Id }),
    body: Shape({
      version: Version,
      words: Type.Array(Type.String({ minLength: 1, maxLength: 30 }), { maxItems: 100 }),
    }),
    reply: RiskList,
    refusals: [refusals.ladderAbove],
  }),
}
