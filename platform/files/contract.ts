import { defineContract, Id, Instant, route, Shape, Type } from '../contract/index.ts'
import { refusals } from './errors.ts'
import { FileCard } from './file-card.ts'

const seen = {
  public:
    'Row-level security shows staff the files of their projects, residents those of their home, and everybody what hangs in public.',
}

export const filesContract = defineContract('files', {
  uploadFile: route({
    method: 'POST',
    path: '/files',
    kind: 'upload',
    status: 201,
    access: {
      signedIn:
        'Everybody may upload; until it is attached a file is seen by its uploader and by where it was put.',
    },
    summary: { zh: '上传文件', en: 'Upload a file' },
    query: Shape({
      projectId: Type.Optional(Id),
      homeId: Type.Optional(Id),
      deviceTime: Type.Optional(Instant),
      deviceLatitude: Type.Optional(Type.Number({ minimum: -90, maximum: 90 })),
      deviceLongitude: Type.Optional(Type.Number({ minimum: -180, maximum: 180 })),
    }),
    body: Type.Unsafe<FormData>({
      type: 'object',
      properties: { file: { type: 'string', format: 'binary' } },
    }),
    reply: FileCard,
    refusals: [
      refusals.noFile,
      refusals.empty,
      refusals.interrupted,
      refusals.tooLarge,
      refusals.notAllowed,
      refusals.disguised,
      refusals.active,
      refusals.program,
      refusals.macros,
      refusals.oldOffice,
      refusals.heic,
      refusals.unreadable,
      refusals.tooManyPixels,
      refusals.notStored,
    ],
  }),
  readFile: route({
    method: 'GET',
    path: '/files/:fileId',
    kind: 'download',
    access: seen,
    summary: { zh: '下载原文件', en: 'Download the original' },
    params: Shape({ fileId: Id }),
    reply: Type.Unknown(),
    refusals: [refusals.storeAway],
  }),
  readScreenImage: route({
    method: 'GET',
    path: '/files/:fileId/screen',
    kind: 'download',
    access: seen,
    summary: { zh: '查看屏幕大小的照片', en: 'See a photo at screen size' },
    params: Shape({ fileId: Id }),
    reply: Type.Unknown(),
    refusals: [refusals.noPreview, refusals.storeAway],
  }),
  readThumbnail: route({
    method: 'GET',
    path: '/files/:fileId/thumbnail',
    kind: 'download',
    access: seen,
    summary: { zh: '查看缩略图', en: 'See the thumbnail' },
    params: Shape({ fileId: Id }),
    reply: Type.Unknown(),
    refusals: [refusals.noPreview, refusals.storeAway],
  }),
})
