import { Id, IsoDate, Line, Nullable, route, Shape, Type, Version, Words } from '#platform/contract/index.ts'
import { refusals } from '../errors.ts'
import { At, count, lead, optional, params, poll, read, result, standing, Text } from './common.ts'
import { ProgrammeView } from './programmes.ts'

export const pollRoutes = {
  getPoll: route({
    method: 'GET',
    path: '/renewals/:programmeId/poll',
    access: read,
    summary: { zh: '查看心愿征集', en: 'Get the poll of wishes' },
    params,
    reply: Shape({
      ...standing,
      poll: Nullable(
        Shape({
          ...poll,
          answered: count,
          options: Type.Array(Shape({ id: Id, title: Type.String(), lineId: Nullable(Id), ...result })),
          wishes: Type.Array(Shape({ wish: Type.String(), at: At })),
        }),
      ),
    }),
  }),
  openPoll: route({
    method: 'POST',
    path: '/renewals/:programmeId/poll',
    access: lead,
    summary: { zh: '发起心愿征集（不是法定表决）', en: 'Open the poll of wishes (no legal vote)' },
    params,
    body: Shape({
      version: Version,
      title: Line,
      words: Words,
      opensOn: IsoDate,
      closesOn: IsoDate,
      lineIds: Type.Array(Id, { maxItems: 20, uniqueItems: true }),
      others: Type.Array(Line, { maxItems: 20 }),
    }),
    reply: ProgrammeView,
    status: 201,
    refusals: [refusals.wrongStage, refusals.pollAsked, refusals.pollDays, refusals.nothingToAsk],
  }),
  publishPoll: route({
    method: 'POST',
    path: '/renewals/:programmeId/poll-result',
    access: lead,
    summary: { zh: '公布心愿征集结果', en: 'Publish the result of the poll' },
    params,
    body: Shape({ version: Version, words: optional(Text(2000)), reason: optional(Text(500)) }),
    reply: ProgrammeView,
    refusals: [refusals.wrongStage, refusals.noPoll, refusals.pollRuns],
  }),
}
