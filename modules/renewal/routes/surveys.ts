import {
  Fen,
  Id,
  IsoDate,
  Line,
  Nullable,
  OneOf,
  route,
  Shape,
  Type,
  Version,
} from '#platform/contract/index.ts'
import { refusals } from '../errors.ts'
import { urgencies } from '../stages.ts'
import { optional, params, Photos, read, ReportLine, standing, survey, Text } from './common.ts'
import { ProgrammeView } from './programmes.ts'

const Sheet = Shape({
  ...standing,
  projectId: Id,
  surveyBegunOn: Nullable(IsoDate),
  surveyedOn: Nullable(IsoDate),
  surveyedBy: Nullable(Type.String()),
  seal: Nullable(Type.String()),
  lines: Type.Array(ReportLine),
})

export const surveyRoutes = {
  getSurvey: route({
    method: 'GET',
    path: '/renewals/:programmeId/survey',
    access: read,
    summary: { zh: '查看普查表', en: 'Get the condition survey' },
    params,
    reply: Sheet,
  }),
  beginSurvey: route({
    method: 'POST',
    path: '/renewals/:programmeId/survey',
    access: survey,
    summary: { zh: '开始共用部位状况普查', en: 'Begin the condition survey' },
    params,
    body: Shape({ version: Version }),
    reply: Sheet,
    status: 201,
    refusals: [refusals.wrongStage],
  }),
  addSurveyLine: route({
    method: 'POST',
    path: '/renewals/:programmeId/survey-lines',
    access: survey,
    summary: { zh: '增加一项普查内容', en: 'Add an entry to the survey' },
    params,
    body: Shape({ name: Line, location: optional(Text(200)) }),
    reply: Sheet,
    status: 201,
    refusals: [refusals.wrongStage, refusals.sealed],
  }),
  lookAtLine: route({
    method: 'PUT',
    path: '/renewal-survey-lines/:lineId',
    access: survey,
    summary: { zh: '登记一项的状况', en: 'Record the condition of an entry' },
    params: Shape({ lineId: Id }),
    body: Shape({
      version: Version,
      condition: Type.Integer({ minimum: 1, maximum: 5 }),
      urgency: OneOf(urgencies),
      remark: optional(Text(2000)),
      estimateFen: Nullable(Fen),
      fileIds: Photos,
    }),
    reply: Sheet,
    refusals: [refusals.wrongStage, refusals.sealed],
  }),
  sealSurvey: route({
    method: 'POST',
    path: '/renewals/:programmeId/survey-seal',
    access: survey,
    summary: { zh: '封存普查表，形成报告', en: 'Seal the survey; it becomes the report' },
    params,
    body: Shape({ version: Version }),
    reply: ProgrammeView,
    refusals: [refusals.wrongStage, refusals.notLookedAt, refusals.noPictures],
  }),
}
