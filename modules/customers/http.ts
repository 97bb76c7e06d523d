import { bind } from '#platform/http/index.ts'
import { actorId } from '#platform/work/index.ts'
import {
  changeHomeUse,
  changePayer,
  checkCompanyTenant,
  enterCompanyTenant,
} from './actions/change-home-register.ts'
import { decideConsent } from './actions/decide-consent.ts'
import { disclose } from './actions/disclose.ts'
import { dismissDuplicate } from './actions/dismiss-duplicate.ts'
import { editPerson } from './actions/edit-person.ts'
import { changeLease } from './actions/change-lease.ts'
import { endHolding } from './actions/end-holdings.ts'
import { enterHolding } from './actions/enter-holding.ts'
import { addHouseholdFact, discloseHouseholdFact, removeHouseholdFact } from './actions/household-facts.ts'
import { logCommunication } from './actions/log-communication.ts'
import { mergePersons } from './actions/merge-persons.ts'
import { proveDepth, withdrawProof } from './actions/prove-depth.ts'
import { publishConsentText } from './actions/publish-consent-text.ts'
import { correctInterview, recordInterview } from './actions/record-interview.ts'
import { recordConsent } from './actions/record-consent.ts'
import { registerByHand } from './actions/register-by-hand.ts'
import { savePreferences } from './actions/save-preferences.ts'
import { sendNews } from './actions/send-news.ts'
import { transferHome } from './actions/transfer-home.ts'
import { undoMerge } from './actions/undo-merge.ts'
import { customersContract } from './contract.ts'
import { listCommunications } from './queries/communications.ts'
import { consentsOf, currentConsentTexts } from './queries/consents.ts'
import { depthsOfPerson, listDepths } from './queries/depths.ts'
import { householdFactsOf } from './queries/household-facts.ts'
import { companyTenantById, homeRegister } from './queries/home-register.ts'
import { homeTimeline } from './queries/home-timeline.ts'
import { interviewRecords, listInterviews } from './queries/interviews.ts'
import { listDuplicates } from './queries/list-duplicates.ts'
import { listPersons } from './queries/list-persons.ts'
import { me } from './queries/me.ts'
import { partyTypesOfPerson } from './queries/party-types.ts'
import { personHistory } from './queries/person-history.ts'
import { searchCustomers } from './queries/search-customers.ts'
import { personTimeline } from './queries/timeline.ts'
import { viewContext, viewFile } from './queries/view-file.ts'
import { visiblePerson } from './queries/visible-person.ts'

export const customersApi = bind(customersContract, {
  searchCustomers: ({ work, query }) => searchCustomers(work, query.q, query.limit),
  listPersons: ({ work, query }) => listPersons(work, query),
  registerPerson: ({ work, body }) => registerByHand(work, body),
  getPerson: ({ work, params }) => viewFile(work, params.personId),
  editPerson: ({ work, params, body }) => editPerson(work, params.personId, body),
  getContext: ({ work, params }) => viewContext(work, params.personId),
  getTimeline: ({ work, params, query }) => personTimeline(work, params.personId, query),
  disclose: ({ work, params, body }) => disclose(work, params.personId, body),
  listCommunications: ({ work, params, query }) => listCommunications(work, params.personId, query),
  logCommunication: ({ work, params, body }) =>
    logCommunication(work, { ...body, ...params, at: body.at ? new Date(body.at) : work.now }),
  savePreferences: ({ work, params, body }) => savePreferences(work, params.personId, body),
  listHouseholdFacts: ({ work, params }) => householdFactsOf(work, params.personId),
  addHouseholdFact: ({ work, params, body }) => addHouseholdFact(work, params.personId, body.fact),
  removeHouseholdFact: ({ work, params }) => removeHouseholdFact(work, params.personId, params.factId),
  discloseHouseholdFact: ({ work, params, body }) =>
    discloseHouseholdFact(work, params.personId, params.factId, body.reason),
  listInterviews: ({ work, query }) => listInterviews(work, query),
  recordInterview: ({ work, params, body }) => recordInterview(work, params.personId, body),
  interviewRecords: ({ work, params }) => interviewRecords(work, params.interviewId),
  correctInterview: ({ work, params, body }) => correctInterview(work, params.interviewId, body),
  getPartyTypes: ({ work, params }) => partyTypesOfPerson(work, params.personId),
  listDepths: ({ work, query }) => listDepths(work, query),
  getDepths: ({ work, params }) => depthsOfPerson(work, params.personId),
  proveDepth: ({ work, params, body }) => proveDepth(work, params.householdId, body),
  withdrawProof: ({ work, params, body }) =>
    withdrawProof(work, params.householdId, params.proofId, body.reason),
  getConsents: async ({ work, params }) => consentsOf(work, (await visiblePerson(work, params.personId)).id),
  recordConsent: async ({ work, params, body }) => {
    await recordConsent(work, params.personId, body)
    return consentsOf(work, (await visiblePerson(work, params.personId)).id)
  },
  sendNews: ({ work, params, body }) => sendNews(work, params.personId, body),
  personHistory: ({ work, params, query }) => personHistory(work, params.personId, query),
  listConsentTexts: async ({ work }) => ({ items: await currentConsentTexts(work) }),
  publishConsentText: ({ work, body }) => publishConsentText(work, body),
  getHomeRegister: ({ work, params }) => homeRegister(work, params.homeId),
  getHomeTimeline: ({ work, params, query }) => homeTimeline(work, params.homeId, query),
  enterHolding: async ({ work, params, body }) => {
    await enterHolding(work, params.homeId, body)
    return homeRegister(work, params.homeId)
  },
  endHolding: async ({ work, params, body }) => {
    await endHolding(work, params.holdingId, body)
    return {}
  },
  changeLease: async ({ work, params, body }) => {
    await changeLease(work, params.holdingId, body)
    return {}
  },
  transferHome: async ({ work, params, body }) => {
    await transferHome(work, params.homeId, body)
    return homeRegister(work, params.homeId)
  },
  changeHomeUse: async ({ work, params, body }) => {
    await changeHomeUse(work, params.homeId, body)
    return homeRegister(work, params.homeId)
  },
  changePayer: async ({ work, params, body }) => {
    await changePayer(work, params.homeId, body)
    return homeRegister(work, params.homeId)
  },
  enterCompanyTenant: async ({ work, params, body }) =>
    companyTenantById(work, await enterCompanyTenant(work, params.homeId, body)),
  checkCompanyTenant: async ({ work, params, body }) => {
    await checkCompanyTenant(work, params.companyTenantId, body)
    return companyTenantById(work, params.companyTenantId)
  },
  listDuplicates: ({ work, query }) => listDuplicates(work, query),
  dismissDuplicate: async ({ work, params, body }) => {
    await dismissDuplicate(work, params.duplicateId, body.note ?? null)
    return {}
  },
  mergePersons: ({ work, body }) => mergePersons(work, body),
  undoMerge: ({ work, params }) => undoMerge(work, params.mergeId),
  getMe: ({ work }) => me(work),
  editMe: async ({ work, body }) => {
    await savePreferences(work, actorId(work)!, body)
    return me(work)
  },
  decideConsent: async ({ work, params, body }) => {
    await decideConsent(work, params.kind, body)
    return me(work)
  },
})
