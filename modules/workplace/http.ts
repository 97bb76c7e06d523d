import { bind } from '#platform/http/index.ts'
import { acknowledgeConduct, remindOfConduct } from './actions/acknowledge.ts'
import { answerCheck, completeMeasure } from './actions/answer-check.ts'
import { appraisalPaper } from './actions/papers/appraisal-paper.ts'
import { checkPaper } from './actions/papers/check-paper.ts'
import { enterCheck } from './actions/enter-check.ts'
import { askForReview, beginEdition, editEdition, publishEdition, sendBack } from './actions/write-edition.ts'
import { agreeAppraisal, holdTalk, ratePerson, rateSelf } from './actions/appraise.ts'
import { changeSupervisor } from './actions/change-supervisor.ts'
import { endPeriod, openPeriod } from './actions/manage-periods.ts'
import { enterAttendance, planTraining } from './actions/train.ts'
import { workplaceContract } from './contract.ts'
import { checkHistory, checkView } from './queries/check-view.ts'
import { drawCheck } from './queries/draw.ts'
import { conductFigures } from './queries/figures.ts'
import { libraryView } from './queries/get-library.ts'
import { listAcknowledgements } from './queries/list-acknowledgements.ts'
import { listChecks } from './queries/list-checks.ts'
import { listMeasures } from './queries/list-measures.ts'
import { myConduct } from './queries/my-conduct.ts'
import { appraisalView, listAppraisals, myGrowth } from './queries/appraisal-view.ts'
import { listPeriods, periodView } from './queries/period-view.ts'
import { periodSupervisors } from './queries/period-supervisors.ts'
import { listNeeds, listTrainings, trainingView } from './queries/training-view.ts'

export const workplaceApi = bind(workplaceContract, {
  getLibrary: ({ work, params }) => libraryView(work, params.sort),
  beginEdition: ({ work, params }) => beginEdition(work, params.sort),
  editEdition: ({ work, params, body }) => editEdition(work, params.sort, body),
  askForReview: ({ work, params, body }) => askForReview(work, params.sort, body),
  sendBack: ({ work, params, body }) => sendBack(work, params.sort, body),
  publishEdition: ({ work, params, body }) => publishEdition(work, params.sort, body.version),
  acknowledgeConduct: ({ work, body }) => acknowledgeConduct(work, body.editionId),
  listAcknowledgements: ({ work, query }) => listAcknowledgements(work, query),
  remindOfConduct: ({ work, body }) => remindOfConduct(work, body.nodeId),
  listChecks: ({ work, query }) => listChecks(work, query),
  getCheck: ({ work, params }) => checkView(work, params.checkId),
  checkHistory: ({ work, params, query }) => checkHistory(work, params.checkId, query),
  checkPaper: ({ work, params, http }) => checkPaper(work, params.checkId, http),
  drawCheck: ({ work, query }) => drawCheck(work, query.nodeId),
  enterCheck: ({ work, body }) => enterCheck(work, body),
  answerCheck: ({ work, params, body }) => answerCheck(work, params.checkId, body.answer),
  listMeasures: ({ work, query }) => listMeasures(work, query),
  completeMeasure: ({ work, params, body }) => completeMeasure(work, params.measureId, body),
  conductFigures: ({ work, query }) => conductFigures(work, query),
  myConduct: ({ work }) => myConduct(work),
  listAppraisals: ({ work, query }) => listAppraisals(work, query),
  getAppraisal: ({ work, params }) => appraisalView(work, params.appraisalId),
  appraisalPaper: ({ work, params, http }) => appraisalPaper(work, params.appraisalId, http),
  rateSelf: ({ work, params, body }) => rateSelf(work, params.appraisalId, body),
  ratePerson: ({ work, params, body }) => ratePerson(work, params.appraisalId, body),
  holdTalk: ({ work, params, body }) => holdTalk(work, params.appraisalId, body),
  agreeAppraisal: ({ work, params, body }) => agreeAppraisal(work, params.appraisalId, body),
  myGrowth: ({ work }) => myGrowth(work),
  listPeriods: ({ work, query }) => listPeriods(work, query),
  getPeriod: ({ work, params }) => periodView(work, params.periodId),
  openPeriod: ({ work, body }) => openPeriod(work, body),
  endPeriod: ({ work, params, body }) => endPeriod(work, params.periodId, body.version),
  periodSupervisors: ({ work, params }) => periodSupervisors(work, params.periodId),
  changeSupervisor: ({ work, params, body }) => changeSupervisor(work, params, body),
  listNeeds: ({ work, query }) => listNeeds(work, query),
  listTrainings: ({ work, query }) => listTrainings(work, query),
  getTraining: ({ work, params }) => trainingView(work, params.trainingId),
  planTraining: ({ work, body }) => planTraining(work, body),
  enterAttendance: ({ work, params, body }) => enterAttendance(work, params.trainingId, body),
})
