import {
  Id,
  IsoDate,
  Line,
  Nullable,
  OneOf,
  route,
  Shape,
  Type,
  Version,
  Words,
} from '#platform/contract/index.ts'
import { FileCard } from '#platform/files/file-card.ts'
import { refusals } from '../errors.ts'
import { itemParams, optional, params, Papers, Photos, read, standing, survey, Text, work } from './common.ts'

const Works = Shape({
  ...standing,
  projectId: Id,
  decidedOn: Nullable(IsoDate),
  anniversaryOn: IsoDate,
  startBy: IsoDate,
  startedOn: Nullable(IsoDate),
  items: Type.Array(
    Shape({
      ...work,
      version: Type.Integer(),
      acceptance: Nullable(
        Shape({
          on: IsoDate,
          engineer: Type.String(),
          ownersName: Type.String(),
          words: Nullable(Type.String()),
          signatureFileId: Id,
          files: Type.Array(FileCard),
        }),
      ),
    }),
  ),
})
const dated = Shape({ version: Version, on: IsoDate, fileIds: Photos })

export const workRoutes = {
  getWorks: route({
    method: 'GET',
    path: '/renewals/:programmeId/works',
    access: read,
    summary: { zh: '查看施工进展', en: 'Get the works' },
    params,
    reply: Works,
  }),
  startItem: route({
    method: 'POST',
    path: '/renewal-items/:itemId/start',
    access: survey,
    summary: { zh: '开工，附改造前的照片', en: 'Begin works on an item, with photos from before' },
    params: itemParams,
    body: dated,
    reply: Works,
    refusals: [refusals.wrongStage, refusals.startedAlready, refusals.noContract, refusals.dayAhead],
  }),
  noteProgress: route({
    method: 'POST',
    path: '/renewal-items/:itemId/progress',
    access: survey,
    summary: { zh: '记录施工进展', en: 'Note how works go on' },
    params: itemParams,
    body: Shape({ onDay: IsoDate, words: Words, fileIds: Photos }),
    reply: Works,
    status: 201,
    refusals: [refusals.wrongStage, refusals.notStarted, refusals.dayAhead, refusals.wrongOrder],
  }),
  addItemPhotos: route({
    method: 'POST',
    path: '/renewal-items/:itemId/photos',
    access: survey,
    summary: { zh: '补充改造前后的照片', en: 'Add photos from before or after' },
    params: itemParams,
    body: Shape({ part: OneOf(['before', 'after']), fileIds: Papers }),
    reply: Works,
    status: 201,
    refusals: [refusals.wrongStage, refusals.notStarted, refusals.acceptedAlready],
  }),
  endItem: route({
    method: 'POST',
    path: '/renewal-items/:itemId/end',
    access: survey,
    summary: { zh: '完工，附改造后的照片', en: 'End works on an item, with photos from after' },
    params: itemParams,
    body: dated,
    reply: Works,
    refusals: [
      refusals.wrongStage,
      refusals.notStarted,
      refusals.endedAlready,
      refusals.dayAhead,
      refusals.wrongOrder,
    ],
  }),
  acceptItem: route({
    method: 'POST',
    path: '/renewal-items/:itemId/acceptance',
    access: survey,
    summary: { zh: '验收一项，业主代表签名', en: 'Accept an item, signed for the owners' },
    params: itemParams,
    body: Shape({
      version: Version,
      acceptedOn: IsoDate,
      ownersName: Line,
      words: optional(Text(2000)),
      signatureFileId: Id,
      fileIds: Papers,
    }),
    reply: Works,
    refusals: [
      refusals.wrongStage,
      refusals.notEnded,
      refusals.noBefore,
      refusals.noAfter,
      refusals.acceptedAlready,
      refusals.dayAhead,
      refusals.wrongOrder,
    ],
  }),
}
