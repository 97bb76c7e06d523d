import { Id, Line, OneOf, route, Shape, Type, Version, Words } from '#platform/contract/index.ts'
import { FileIds } from '#platform/files/file-card.ts'
import { channels, kinds, urgencies } from '../case.ts'
import { CaseLine, OpenedView } from '../views.ts'
import { optional, params, alreadyClosed, handle } from './common.ts'

export const intakeRoutes = {
  openCase: route({
    method: 'POST',
    path: '/cases',
    access: { permission: 'cases.open' },
    status: 201,
    summary: { zh: '受理来件', en: 'Take in a case' },
    body: Shape({
      projectId: Id,
      kind: OneOf(kinds),
      channel: OneOf(channels),
      body: Words,
      title: optional(Line),
      place: optional(Line),
      categoryId: optional(Id),
      urgency: optional(OneOf(urgencies)),
      safety: optional(Type.Boolean()),
      reporterPersonId: optional(Id),
      reporterName: optional(Line),
      /** Of somebody who is not on file; opens one. */
      reporterPhone: optional(Type.String({ maxLength: 30 })),
      homeId: optional(Id),
      commonId: optional(Id),
      fileIds: optional(FileIds),
      repeatOf: optional(Id),
    }),
    reply: OpenedView,
  }),
  classifyCase: route({
    method: 'PATCH',
    path: '/cases/:caseId',
    access: handle,
    summary: { zh: '分类定级', en: 'Classify a case' },
    params,
    body: Shape({
      version: Version,
      kind: optional(OneOf(kinds)),
      categoryId: optional(Id),
      urgency: optional(OneOf(urgencies)),
      safety: optional(Type.Boolean()),
    }),
    reply: CaseLine,
    refusals: [alreadyClosed],
  }),
}
