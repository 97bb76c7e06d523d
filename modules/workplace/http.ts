import { bind } from '#platform/http/index.ts'
import { acknowledgeConduct, remindOfConduct } from './actions/acknowledge.ts'
import { answerCheck, completeMeasure } from './actions/answer-check.ts'
import { enterCheck } from './actions/enter-check.ts'
import { askForReview, beginEdition, editEdition, publishEdition, sendBack } from './actions/write-edition.ts'
import { workplaceContract } from './contract.ts'
import { checkHistory, checkView } from './queries/check-view.ts'
import { drawCheck } from './queries/draw.ts'
import { conductFigures } from './queries/figures.ts'
import { libraryView } from './queries/get-library.ts'
import { listAcknowledgements } from './queries/list-acknowledgements.ts'
import { listChecks } from './queries/list-checks.ts'
import { listMeasures } from './queries/list-measures.ts'
import { myConduct } from './queries/my-conduct.ts'

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
  drawCheck: ({ work, query }) => drawCheck(work, query.nodeId),
  enterCheck: ({ work, body }) => enterCheck(work, body),
  answerCheck: ({ work, params, body }) => answerCheck(work, params.checkId, body.answer),
  listMeasures: ({ work, query }) => listMeasures(work, query),
  completeMeasure: ({ work, params, body }) => completeMeasure(work, params.measureId, body),
  conductFigures: ({ work, query }) => conductFigures(work, query),
  myConduct: ({ work }) => myConduct(work),
})
