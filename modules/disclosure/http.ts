import { salesContract } from '#modules/sales/contract.ts'
import { bind, gateBefore } from '#platform/http/index.ts'
import { acknowledgeNotice, signForNotice } from './actions/acknowledge-notice.ts'
import { approveNotice, returnNotice, submitNotice } from './actions/approve-notice.ts'
import {
  answerVisit,
  recordVisitAnswer,
  registerIntention,
  withdrawIntention,
  withdrawOwnIntention,
} from './actions/first-steps.ts'
import { listIntentions, myVisits } from './queries/first-steps.ts'
import { refuseUnlessReady, waiveContract } from './actions/allow-contract.ts'
import { correctPurchase } from './actions/correct-purchase.ts'
import { acknowledgeCard } from './actions/acknowledge-card.ts'
import { listCards } from './queries/list-cards.ts'
import { openBoard } from './actions/open-board.ts'
import { postNotice, reportNewFactor, reviewNotice, withdrawNotice } from './actions/post-notice.ts'
import { planPurchase, preparePurchase, promiseCovenant } from './actions/prepare-purchase.ts'
import { editPosting, provePosting } from './actions/prove-posting.ts'
import { beginTalk, signTalk, tapTalk, tickTopics } from './actions/talk.ts'
import { beginNotice, discardNotice, editNotice } from './actions/write-notice.ts'
import { approveScript, beginScript, editScript, returnScript, submitScript } from './actions/write-script.ts'
import { adviceOn, faultsOf } from './adverse-factor.ts'
import { disclosureContract } from './contract.ts'
import { noticeHistory, noticeView } from './queries/get-notice.ts'
import { beforeContract } from './queries/before-contract.ts'
import { listPurchases, myPurchases, purchaseHistory, purchaseView } from './queries/get-purchase.ts'
import { postingHistory, postingView } from './queries/get-posting.ts'
import { scriptHistory, scriptView } from './queries/get-script.ts'
import { myTalks, talkHistory, talkView } from './queries/get-talk.ts'
import { listAcknowledgements } from './queries/list-acknowledgements.ts'
import { listBoards } from './queries/list-boards.ts'
import { listFactors } from './queries/list-factors.ts'
import { listNotices } from './queries/list-notices.ts'
import { listPostings } from './queries/list-postings.ts'
import { listScripts } from './queries/list-scripts.ts'
import { listTalks } from './queries/list-talks.ts'
import { setSigning } from './actions/set-signing.ts'
import { handChannelCard } from './actions/hand-channel-card.ts'
import { waiveTelling } from './actions/waive-telling.ts'
import { acknowledgeCancellation, signForCancellation } from './actions/acknowledge-cancellation.ts'
import { cancelOwnPurchase, cancelPurchase, recordRefund } from './actions/cancel-purchase.ts'
import { toldSoFar } from './queries/told-so-far.ts'
import { publicBoard, publicBoards } from './queries/public-board.ts'

import { posterHandlers } from './poster-http.ts'

/** The API, with the public address of the product that posters carry. */
export const disclosureApi = (address: string) =>
  bind(disclosureContract, {
    listNotices: ({ work, query }) => listNotices(work, query),
    getNotice: ({ work, params }) => noticeView(work, params.noticeId),
    noticeHistory: ({ work, params, query }) => noticeHistory(work, params.noticeId, query),
    beginNotice: ({ work, params }) => beginNotice(work, params.projectId),
    editNotice: ({ work, params, body }) => editNotice(work, params.noticeId, body),
    discardNotice: ({ work, params, query }) => discardNotice(work, params.noticeId, query.version),
    submitNotice: ({ work, params, body }) => submitNotice(work, params.noticeId, body.version),
    approveNotice: ({ work, params, body }) =>
      approveNotice(work, params.noticeId, 'customerRelations', body.version),
    approveNoticeForLaw: ({ work, params, body }) =>
      approveNotice(work, params.noticeId, 'legal', body.version),
    returnNotice: ({ work, params, body }) => returnNotice(work, params.noticeId, body.words),
    postNotice: ({ work, params, body }) => postNotice(work, params.noticeId, body),
    reviewNotice: ({ work, params, body }) => reviewNotice(work, params.noticeId, body),
    withdrawNotice: ({ work, params, body }) => withdrawNotice(work, params.noticeId, body.words),
    adviseOnFactor: async ({ body }) => ({ faults: faultsOf(body), advice: adviceOn(body) }),
    reportNewFactor: ({ work, params, body }) => reportNewFactor(work, params.projectId, body),
    listBoards: ({ work }) => listBoards(work),
    openBoard: ({ work, params, body }) => openBoard(work, params.projectId, body),
    listPostings: ({ work, query }) => listPostings(work, query),
    getPosting: ({ work, params }) => postingView(work, params.postingId),
    postingHistory: ({ work, params, query }) => postingHistory(work, params.postingId, query),
    editPosting: ({ work, params, body }) => editPosting(work, params.postingId, body),
    provePosting: ({ work, params, body }) => provePosting(work, params.postingId, body),
    listFactors: ({ work, query }) => listFactors(work, query),
    listAcknowledgements: ({ work, query }) => listAcknowledgements(work, query),
    signForNotice: ({ work, params, body }) => signForNotice(work, params.noticeId, body),
    acknowledgeNotice: ({ work, params }) => acknowledgeNotice(work, params.noticeId),
    publicBoards: ({ work }) => publicBoards(work),
    publicBoard: ({ work, params }) => publicBoard(work, params.projectId),
    listScripts: ({ work, query }) => listScripts(work, query),
    getScript: ({ work, params }) => scriptView(work, params.scriptId),
    scriptHistory: ({ work, params, query }) => scriptHistory(work, params.scriptId, query),
    beginScript: ({ work, params, body }) => beginScript(work, params.projectId, body.kind),
    editScript: ({ work, params, body }) => editScript(work, params.scriptId, body),
    submitScript: ({ work, params, body }) => submitScript(work, params.scriptId, body.version),
    approveScript: ({ work, params, body }) =>
      approveScript(work, params.scriptId, 'customerRelations', body.version),
    approveScriptForLaw: ({ work, params, body }) =>
      approveScript(work, params.scriptId, 'legal', body.version),
    returnScript: ({ work, params, body }) => returnScript(work, params.scriptId, body.words),
    listTalks: ({ work, query }) => listTalks(work, query),
    getTalk: ({ work, params }) => talkView(work, params.talkId),
    talkHistory: ({ work, params, query }) => talkHistory(work, params.talkId, query),
    beginTalk: ({ work, body }) => beginTalk(work, body),
    tickTopics: ({ work, params, body }) => tickTopics(work, params.talkId, body),
    signTalk: ({ work, params, body }) => signTalk(work, params.talkId, body.fileId),
    myTalks: ({ work }) => myTalks(work),
    tapTalk: ({ work, params }) => tapTalk(work, params.talkId),
    listPurchases: ({ work, query }) => listPurchases(work, query),
    getPurchase: ({ work, params }) => purchaseView(work, params.purchaseId),
    purchaseHistory: ({ work, params, query }) => purchaseHistory(work, params.purchaseId, query),
    preparePurchase: ({ work, body }) => preparePurchase(work, body),
    planPurchase: ({ work, params, body }) => planPurchase(work, params.purchaseId, body),
    correctPurchase: ({ work, params, body }) => correctPurchase(work, params.purchaseId, body),
    promiseCovenant: ({ work, params, body }) => promiseCovenant(work, params.purchaseId, body.fileId),
    waiveContract: ({ work, params, body }) => waiveContract(work, params.purchaseId, body.reason),
    beforeContract: ({ work, params }) => beforeContract(work, params.homeId),
    myPurchases: ({ work }) => myPurchases(work),
    cancelOwnPurchase: ({ work, params }) => cancelOwnPurchase(work, params.purchaseId),
    cancelPurchase: ({ work, params, body }) => cancelPurchase(work, params.purchaseId, body),
    recordRefund: ({ work, params, body }) => recordRefund(work, params.purchaseId, body),
    setSigning: async ({ work, params, body }) => {
      await setSigning(work, params.projectId, body)
      return {}
    },
    recordVisitAnswer: ({ work, params, body }) =>
      recordVisitAnswer(work, params.projectId, params.personId, body),
    registerIntention: ({ work, params, body }) =>
      registerIntention(work, params.projectId, params.personId, body.wish),
    withdrawIntention: ({ work, params }) => withdrawIntention(work, params.intentionId),
    listIntentions: ({ work, query }) => listIntentions(work, query),
    listCards: ({ work, query }) => listCards(work, query),
    acknowledgeCard: ({ work, params }) => acknowledgeCard(work, params.cardId),
    myVisits: ({ work }) => myVisits(work),
    answerVisit: ({ work, body }) => answerVisit(work, body),
    withdrawOwnIntention: ({ work, params }) => withdrawOwnIntention(work, params.intentionId),
    toldSoFar: ({ work, params }) => toldSoFar(work, params.projectId, params.personId),
    waiveTelling: ({ work, params, body }) =>
      waiveTelling(work, params.projectId, params.personId, body.reason),
    handChannelCard: ({ work, params, body }) =>
      handChannelCard(work, params.projectId, params.personId, body),
    signForCancellation: ({ work, params, body }) => signForCancellation(work, params.postingId, body),
    acknowledgeCancellation: ({ work, params }) => acknowledgeCancellation(work, params.postingId),
    ...posterHandlers(address),
  })

/** A contract is entered when its buyer was told, has promised and brought what comes before it. */
export const beforeSigning = gateBefore(salesContract, 'signContract', ({ work, body }) =>
  refuseUnlessReady(work, body),
)
