import {
  Fen,
  Id,
  IsoDate,
  Nullable,
  OneOf,
  Page,
  Paging,
  route,
  Shape,
  Sorting,
  Type,
  Version,
} from '#platform/contract/index.ts'
import { historyRoute } from '#platform/history/index.ts'
import { refusals } from '../errors.ts'
import { nextKeys } from '../next-step.ts'
import { programmeOrders, stages } from '../stages.ts'
import { lead, optional, params, read, Responsible } from './common.ts'

const line = {
  id: Id,
  projectId: Id,
  projectName: Type.String(),
  city: Type.String(),
  cycle: Type.Integer(),
  deliveredOn: IsoDate,
  anniversaryOn: IsoDate,
  startBy: IsoDate,
  listedOn: IsoDate,
  stage: OneOf(stages),
  next: Nullable(OneOf(nextKeys)),
  dueOn: Nullable(IsoDate),
  isOverdue: Type.Boolean(),
}
const day = Nullable(IsoDate)
export const ProgrammeView = Shape({
  ...line,
  everyYears: Type.Integer(),
  listedFrom: IsoDate,
  surveyBy: IsoDate,
  surveyBegunOn: day,
  surveyedOn: day,
  surveyedBy: Nullable(Type.String()),
  surveySeal: Nullable(Type.String()),
  polledOn: day,
  proposedOn: day,
  proposedBy: Nullable(Type.String()),
  returnedBecause: Nullable(Type.String()),
  decidedOn: day,
  decidedBy: Nullable(Type.String()),
  startedOn: day,
  endedOn: day,
  acceptedOn: day,
  toldOn: day,
  responsible: Responsible,
  storyId: Nullable(Id),
  version: Type.Integer(),
})

export const programmeRoutes = {
  listProgrammes: route({
    method: 'GET',
    path: '/renewals',
    access: read,
    summary: { zh: '查看四年之约名单', en: 'List projects that reach an anniversary' },
    query: Shape({
      ...Paging,
      sort: Sorting(programmeOrders),
      projectId: optional(Id),
      stage: optional(Type.Array(OneOf(stages))),
      isOverdue: optional(Type.Boolean()),
      isOpen: optional(Type.Boolean()),
      anniversaryFrom: optional(IsoDate),
      anniversaryUntil: optional(IsoDate),
    }),
    reply: Page(Shape({ ...line, costFen: Nullable(Fen), responsible: Nullable(Type.String()) })),
  }),
  drawList: route({
    method: 'POST',
    path: '/renewal-lists',
    access: lead,
    summary: {
      zh: '现在就列出未来 12 个月到期的项目',
      en: 'Draw the list of the next twelve months now',
    },
    reply: Shape({ listed: Type.Integer() }),
  }),
  getProgramme: route({
    method: 'GET',
    path: '/renewals/:programmeId',
    access: read,
    summary: { zh: '查看一个项目的四年之约', en: 'Get the renewal of a project' },
    params,
    reply: ProgrammeView,
  }),
  programmeHistory: historyRoute({
    path: '/renewals/:programmeId/history',
    access: read,
    summary: { zh: '四年之约的变更记录', en: 'The history of a renewal' },
    params,
  }),
  setRhythm: route({
    method: 'PUT',
    path: '/renewals/:programmeId/rhythm',
    access: lead,
    summary: { zh: '设置以后每几年更新一次', en: 'Set in how many years the project is renewed again' },
    params,
    body: Shape({ version: Version, everyYears: Type.Integer({ minimum: 1, maximum: 20 }) }),
    reply: ProgrammeView,
    refusals: [refusals.wrongStage],
  }),
}
