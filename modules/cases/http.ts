import { bind } from '#platform/http/index.ts'
import { acceptTask } from './actions/accept-task.ts'
import { acknowledge, arrive } from './actions/arrive.ts'
import { addCustomerWord } from './actions/add-customer-word.ts'
import { addNote } from './actions/add-note.ts'
import { agreePlan } from './actions/agree-plan.ts'
import { answerPlan } from './actions/answer-plan.ts'
import { classify } from './actions/classify.ts'
import { closeCase } from './actions/close-case.ts'
import { completeTask } from './actions/complete-task.ts'
import { acceptOffer, dismissOffer, openGroup } from './actions/lead-group.ts'
import { entrustCase, takeBack } from './actions/entrust-case.ts'
import { entrustable } from './queries/entrustable.ts'
import { allowPassingOn, liftConfidence } from './actions/lift-confidence.ts'
import { giveResult } from './actions/give-result.ts'
import { handOver } from './actions/hand-over.ts'
import { changeRisk } from './actions/keep-risks.ts'
import { addRung, changeLevel, changeQuietHours, changeRung } from './actions/keep-ladder.ts'
import { addPolicy, changePolicy } from './actions/keep-policy.ts'
import { changeTogetherRule } from './actions/keep-together.ts'
import { mergeCase, undoMerge } from './actions/merge-case.ts'
import { openCase } from './actions/open-case.ts'
import { pauseClock, resumeClock } from './actions/pause-clock.ts'
import { rateCase } from './actions/rate-case.ts'
import { reopenCase } from './actions/reopen-case.ts'
import { reply } from './actions/reply.ts'
import { reportCase } from './actions/report-case.ts'
import { reportProgress } from './actions/report-progress.ts'
import { returnTask } from './actions/return-task.ts'
import { decideRuling } from './actions/rule.ts'
import { endAbsence, enterAbsence } from './actions/absences.ts'
import { handAllCases } from './actions/hand-all.ts'
import { keepRotation, keepRotationMember, sayPresence } from './actions/keep-rotation.ts'
import { keepDraft, markCases } from './actions/mark-cases.ts'
import { safeguard } from './actions/safeguard.ts'
import { addTopic, changeTopic, moveTopic } from './actions/keep-topic.ts'
import { mergeTopics } from './actions/merge-topics.ts'
import { tagNeeds } from './actions/tag-needs.ts'
import { splitCase } from './actions/split-case.ts'
import { assign, takeOver } from './actions/take-over.ts'
import { undoAssignment, undoClassification } from './actions/undo.ts'
import { withdrawTask } from './actions/withdraw-task.ts'
import { writeMessage } from './actions/write-message.ts'
import type { DraftSettings } from './drafts/draft.ts'
import { draftHttp } from './draft-http.ts'
import { disputeHttp } from './dispute-http.ts'
import { developerMatterReport } from './queries/reports/developer-matters.ts'
import { wayAhead } from './queries/developer-way.ts'
import { specialHttp } from './special-http.ts'
import { casesContract } from './contract.ts'
import { caseFigures } from './queries/case-figures.ts'
import { caseLinks } from './queries/case-links.ts'
import { countCases, countUnread } from './queries/count-cases.ts'
import { listColleagues, listDrafts } from './queries/at-the-desk.ts'
import { getPresence, listRotations, rotationHistory } from './queries/rotations.ts'
import { getOpenWork } from './queries/open-work.ts'
import { onTheCase } from './queries/on-the-case.ts'
import { previewDeed } from './queries/preview-deed.ts'
import { getCase } from './queries/get-case.ts'
import { ladderHistory } from './queries/ladder-history.ts'
import { risksHistory } from './queries/risks-history.ts'
import { listCases } from './queries/list-cases.ts'
import { listCategories } from './queries/list-categories.ts'
import { getMyCase, listMyCases } from './queries/my-cases.ts'
import { listMyPlaces } from './queries/my-places.ts'
import { listPolicies, policyHistory, policyView } from './queries/policies.ts'
import { answerSuggestion, suggest } from './queries/suggest.ts'
import { similarCases } from './queries/similar-cases.ts'
import { previewTerms } from './queries/preview-terms.ts'
import { listTopics, previewMerger, topicHistory, topicView } from './queries/topics.ts'
import { mySameMatter, sameMatterCases } from './queries/same-matter-cases.ts'
import { togetherRuleHistory } from './queries/together-history.ts'
import { togetherRule } from './kept-together.ts'
import { groupChanges } from './group-http.ts'
import { listOffers } from './queries/group-offers.ts'
import { getGroup, groupHistory, listGroups } from './queries/groups.ts'
import { keptLadder } from './kept-ladder.ts'
import { keptRisks } from './kept-risks.ts'
import { changeLessonRule, writeLesson } from './actions/write-lesson.ts'
import { getLesson, lessonHistory, lessonRule, lessonRuleHistory } from './queries/get-lesson.ts'
import { listOwedTasks, owedByDepartment } from './queries/supervision.ts'
import { listLessons } from './queries/list-lessons.ts'
import { hotSpots } from './queries/reports/hot-spots.ts'
import { caseReport, reportSummary } from './queries/reports/report.ts'

/** The API with the endpoint that drafts, if there is one. */
export const casesApi = (drafting?: DraftSettings) =>
  bind(casesContract, {
    ...draftHttp(drafting),
    listCases: ({ work, query }) => listCases(work, query),
    countCases: ({ work, query }) => countCases(work, query),
    countUnread: ({ work }) => countUnread(work),
    getCase: ({ work, params }) => getCase(work, params.caseId),
    markCases: ({ work, body }) => markCases(work, body.marks),
    listDrafts: ({ work, params }) => listDrafts(work, params.caseId),
    keepDraft: ({ work, params, body }) => keepDraft(work, params, body.text),
    listColleagues: ({ work, params }) => listColleagues(work, params.caseId),
    getOpenWork: ({ work, params }) => getOpenWork(work, params.staffId),
    handOverOpenWork: ({ work, params, body }) => handAllCases(work, params.staffId, body),
    enterAbsence: ({ work, params, body }) => enterAbsence(work, params.staffId, body),
    endAbsence: ({ work, params }) => endAbsence(work, params.absenceId),
    listRotations: ({ work }) => listRotations(work),
    keepRotation: ({ work, params, body }) => keepRotation(work, params.departmentId, body),
    keepRotationMember: ({ work, params, body }) => keepRotationMember(work, params, body),
    rotationHistory: ({ work, query }) => rotationHistory(work, query),
    getPresence: ({ work }) => getPresence(work),
    sayPresence: ({ work, body }) => sayPresence(work, body.state),
    onTheCase: ({ work, params, query, http }) => onTheCase(work, http.database, params.caseId, query.doing),
    previewDeed: ({ work, body }) => previewDeed(work, body),
    undoAssignment: ({ work, params, body }) => undoAssignment(work, params.caseId, body.version),
    undoClassification: ({ work, params, body }) => undoClassification(work, params.caseId, body.version),
    openCase: ({ work, body }) => openCase(work, body),
    classifyCase: ({ work, params, body }) => classify(work, params.caseId, body),
    replyToCase: ({ work, params, body }) => reply(work, params.caseId, body),
    addNote: ({ work, params, body }) => addNote(work, params.caseId, body),
    reportProgress: ({ work, params, body }) => reportProgress(work, params.caseId, body),
    handOverCase: ({ work, params, body }) => handOver(work, params.caseId, body),
    acceptTask: ({ work, params }) => acceptTask(work, params.caseId, params.taskId),
    returnTask: ({ work, params, body }) => returnTask(work, params.caseId, params.taskId, body.reason),
    decideRuling: ({ work, params, body }) => decideRuling(work, params.caseId, body),
    completeTask: ({ work, params, body }) => completeTask(work, params.caseId, params.taskId, body),
    withdrawTask: ({ work, params, body }) => withdrawTask(work, params.caseId, params.taskId, body.reason),
    takeOverCase: ({ work, params, body }) => takeOver(work, params.caseId, body),
    assignCase: ({ work, params, body }) => assign(work, params.caseId, body),
    listEntrustable: ({ work, params, query }) => entrustable(work, params.caseId, query),
    entrustCase: ({ work, params, body }) => entrustCase(work, params.caseId, body),
    takeBackCase: ({ work, params }) => takeBack(work, params.caseId, params.staffId),
    liftConfidence: ({ work, params, body }) => liftConfidence(work, params.caseId, body),
    async allowPassingOn({ work, params }) {
      await allowPassingOn(work, params.caseId)
      return getMyCase(work, params.caseId)
    },
    agreePlan: ({ work, params, body }) => agreePlan(work, params.caseId, body),
    pauseClock: ({ work, params, body }) => pauseClock(work, params.caseId, body),
    resumeClock: ({ work, params }) => resumeClock(work, params.caseId),
    giveResult: ({ work, params, body }) => giveResult(work, params.caseId, body),
    closeCase: ({ work, params, body }) => closeCase(work, params.caseId, body),
    safeguardCase: ({ work, params, body }) => safeguard(work, params.caseId, body),
    acknowledgeCase: ({ work, params }) => acknowledge(work, params.caseId),
    arriveAtCase: ({ work, params, body }) => arrive(work, params.caseId, body),
    listPolicies: ({ work, query }) => listPolicies(work, query),
    previewTerms: ({ work, query }) => previewTerms(work, query),
    getPolicy: ({ work, params }) => policyView(work, params.policyId),
    policyHistory: ({ work, params, query }) => policyHistory(work, params.policyId, query),
    addPolicy: ({ work, body }) => addPolicy(work, body),
    changePolicy: ({ work, params, body }) => changePolicy(work, params.policyId, body),
    listRisks: async ({ work }) => ({ items: await keptRisks(work) }),
    risksHistory: ({ work, query }) => risksHistory(work, query),
    changeRisk: ({ work, params, body }) => changeRisk(work, params.riskId, body),
    getLadder: ({ work }) => keptLadder(work),
    ladderHistory: ({ work, query }) => ladderHistory(work, query),
    addRung: ({ work, body }) => addRung(work, body),
    changeRung: ({ work, params, body }) => changeRung(work, params.rungId, body),
    changeLevel: ({ work, params, body }) => changeLevel(work, params.levelId, body),
    changeQuietHours: ({ work, body }) => changeQuietHours(work, body),
    listGroups: ({ work, query }) => listGroups(work, query),
    openGroup: ({ work, body }) => openGroup(work, body),
    getGroup: ({ work, params }) => getGroup(work, params.groupId),
    groupHistory: ({ work, params, query }) => groupHistory(work, params.groupId, query),
    ...groupChanges,
    ...specialHttp,
    ...disputeHttp,
    listOffers: ({ work, query }) => listOffers(work, query),
    acceptOffer: ({ work, params, body }) => acceptOffer(work, params.offerId, body),
    async dismissOffer({ work, params, body }) {
      await dismissOffer(work, params.offerId, body)
      return {}
    },
    sameMatterCases: ({ work, query }) => sameMatterCases(work, query),
    mySameMatter: ({ work, query }) => mySameMatter(work, query),
    addCustomerWord: ({ work, params, body }) => addCustomerWord(work, params.caseId, body),
    caseLinks: ({ work, params }) => caseLinks(work, params.caseId),
    mergeCase: ({ work, params, body }) => mergeCase(work, params.caseId, body),
    undoMerge: ({ work, params, body }) => undoMerge(work, params.caseId, body.reason),
    splitCase: ({ work, params, body }) => splitCase(work, params.caseId, body),
    getTogetherRule: ({ work }) => togetherRule(work),
    changeTogetherRule: ({ work, body }) => changeTogetherRule(work, body),
    togetherRuleHistory: ({ work, query }) => togetherRuleHistory(work, query),
    caseFigures: ({ work, query }) => caseFigures(work, query),
    caseReport: ({ work, query }) => caseReport(work, query),
    reportSummary: ({ work, query }) => reportSummary(work, query),
    listOwedTasks: ({ work, query }) => listOwedTasks(work, query),
    owedByDepartment: ({ work }) => owedByDepartment(work),
    wayAhead: ({ work, query }) => wayAhead(work, query),
    developerMatterReport: ({ work, query }) => developerMatterReport(work, query),
    listLessons: ({ work, query }) => listLessons(work, query),
    getLesson: ({ work, params }) => getLesson(work, params.caseId),
    writeLesson: ({ work, params, body }) => writeLesson(work, params.caseId, body),
    getLessonRule: ({ work }) => lessonRule(work),
    changeLessonRule: ({ work, body }) => changeLessonRule(work, body),
    lessonRuleHistory: ({ work, query }) => lessonRuleHistory(work, query),
    lessonHistory: ({ work, params, query }) => lessonHistory(work, params.caseId, query),
    hotSpots: ({ work, query }) => hotSpots(work, query),
    listCategories: ({ work }) => listCategories(work),
    listTopics: ({ work }) => listTopics(work),
    getTopic: ({ work, params }) => topicView(work, params.topicId),
    topicHistory: ({ work, params, query }) => topicHistory(work, params.topicId, query),
    addTopic: ({ work, body }) => addTopic(work, body),
    changeTopic: ({ work, params, body }) => changeTopic(work, params.topicId, body),
    moveTopic: ({ work, params, body }) => moveTopic(work, params.topicId, body),
    previewMerger: ({ work, params }) => previewMerger(work, params.topicId),
    mergeTopics: ({ work, params, body }) => mergeTopics(work, params.topicId, body),
    tagNeeds: ({ work, params, body }) => tagNeeds(work, params.caseId, body.needs),
    suggest: ({ work, body }) => suggest(work, body),
    answerSuggestion: ({ work, body }) => answerSuggestion(work, body),
    similarCases: async ({ work, body }) => ({ items: await similarCases(work, body) }),
    listMyCases: ({ work, query }) => listMyCases(work, query),
    getMyCase: ({ work, params }) => getMyCase(work, params.caseId),
    listMyPlaces: ({ work }) => listMyPlaces(work),
    reportCase: ({ work, body }) => reportCase(work, body),
    async writeMessage({ work, params, body }) {
      await writeMessage(work, params.caseId, body)
      return getMyCase(work, params.caseId)
    },
    async answerPlan({ work, params, body }) {
      await answerPlan(work, params.caseId, body)
      return getMyCase(work, params.caseId)
    },
    async rateCase({ work, params, body }) {
      await rateCase(work, params.caseId, body)
      return getMyCase(work, params.caseId)
    },
    async reopenCase({ work, params, body }) {
      await reopenCase(work, params.caseId, body)
      return getMyCase(work, params.caseId)
    },
  })
