import { Id, route, Shape, Type, Words } from '#platform/contract/index.ts'
import { refusals } from '../errors.ts'
import { HouseholdFactShape, HouseholdFactView } from '../household-fact-view.ts'
import { edit, ofPerson, read } from './common.ts'

const facts = Shape({ items: Type.Array(HouseholdFactView) })
const ofFact = Shape({ personId: Id, factId: Id })

/** Cars, emergency contacts and special care. */
export const householdFactRoutes = {
  listHouseholdFacts: route({
    method: 'GET',
    path: '/persons/:personId/household-facts',
    access: read,
    summary: { zh: '车辆、紧急联系人与特殊关怀', en: 'Cars, emergency contacts and special care' },
    params: ofPerson,
    reply: facts,
  }),
  addHouseholdFact: route({
    method: 'POST',
    path: '/persons/:personId/household-facts',
    access: edit,
    summary: { zh: '登记车辆、紧急联系人或特殊关怀', en: 'Keep a car, an emergency contact or special care' },
    params: ofPerson,
    body: Shape({ fact: HouseholdFactShape }),
    reply: HouseholdFactView,
    status: 201,
    refusals: [refusals.consentNeeded],
  }),
  removeHouseholdFact: route({
    method: 'DELETE',
    path: '/persons/:personId/household-facts/:factId',
    access: edit,
    summary: {
      zh: '删除车辆、紧急联系人或特殊关怀',
      en: 'Remove a car, an emergency contact or special care',
    },
    params: ofFact,
    reply: facts,
  }),
  discloseHouseholdFact: route({
    method: 'POST',
    path: '/persons/:personId/household-facts/:factId/disclosures',
    access: { permission: 'customers.unmask' },
    summary: { zh: '写明用途，查看完整内容', en: 'See one in full for a stated reason' },
    params: ofFact,
    body: Shape({ reason: Words }),
    reply: Shape({ fact: HouseholdFactShape }),
    secretReply: true,
    refusals: [refusals.reasonNeeded],
  }),
}
